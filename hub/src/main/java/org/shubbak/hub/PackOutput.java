package org.shubbak.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shubbak.core.pack.CataloguePack;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.receipt.KeyId;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// How the commands about pack files write and speak.
record PackOutput(HubCommand hub) {

    int write(PackFile.Written written, Path file) {
        return switch (written) {
            case PackFile.Written.Refused refused -> refused(refused.problem());
            case PackFile.Written.Text text -> write(text.text(), file);
        };
    }

    private int write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            return hub.refused(Problem.of("hub.notWritten", file.toString()), Incident.of(e));
        }
        return say(PackFile.look(text));
    }

    int say(PackFile.Reading reading) {
        return switch (reading) {
            case PackFile.Reading.Refused refused -> refused(refused.problem());
            case PackFile.Reading.Read read -> {
                CataloguePack pack = read.pack();
                hub.say(Hub.texts()
                        .say(
                                Language.EN,
                                "pack.is",
                                pack.version(),
                                pack.catalogue().services().size(),
                                pack.signedBy().map(KeyId::hex).orElse("-"),
                                pack.hash()));
                yield 0;
            }
        };
    }

    /// With the place of the mistake, for whoever edits the catalogue.
    int refused(Problem problem) {
        int code = hub.refused(problem);
        if (problem.code().equals("pack.faulty")) {
            problem.arguments().forEach(hub::complain);
        }
        return code;
    }
}
