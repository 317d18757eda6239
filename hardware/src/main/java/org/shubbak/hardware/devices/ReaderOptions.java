package org.shubbak.hardware.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;
import org.shubbak.hardware.setup.StationFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What the commands of document readers have in common: a port, and a profile by name or by file.
final class ReaderOptions {
    private static final Texts TEXTS = Texts.of(SerialDocumentReader.class, JsonForm.class, StationFile.class);

    private ReaderOptions() {}

    /// @throws ParameterException with every fault of the file, first in Arabic, then in English
    static ReaderProfile profile(String nameOrFile, CommandLine line) {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfile profile = ReaderProfiles.find(nameOrFile, faults);
        if (faults.isEmpty()) {
            return profile;
        }
        Problem heading = Problem.of("file.readerProfile", nameOrFile);
        List<String> words = Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(TEXTS.say(language, heading)),
                        faults.stream().map(fault -> "  " + TEXTS.say(language, fault.problem()))))
                .toList();
        throw new ParameterException(line, String.join(System.lineSeparator(), words));
    }

    /// @throws ParameterException where no line can be made of the port
    static LinkOpener opener(String port, SerialSettings usual, CommandLine line) {
        try {
            return Links.opener(LinkAddress.parse(port), usual);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage(), e);
        }
    }
}
