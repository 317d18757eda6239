package org.shubbak.hardware.printer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// Reads the files that the commands name, and says every fault of them where people look for it: in both languages.
public record CommandFiles(PrintWriter errors) {

    @Nullable
    PrinterProfile profile(String name) {
        return switch (PrinterProfiles.find(name)) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty -> {
                say(inWords(Problem.of("file.profile", name), faulty.faults()));
                yield null;
            }
        };
    }

    @Nullable
    Receipt receipt(Path file) {
        return switch (ReceiptFile.read(file)) {
            case ReceiptReading.Complete complete -> complete.receipt();
            case ReceiptReading.Faulty faulty -> {
                say(inWords(Problem.of("file.receipt", file.toString()), faulty.faults()));
                yield null;
            }
        };
    }

    void notWritten(Path file) {
        say(inWords(Problem.of("file.notWritten", file.toString()), List.of()));
    }

    private void say(List<String> lines) {
        lines.forEach(errors::println);
        errors.flush();
    }

    /// What is to be corrected in a printer profile, first in Arabic, then in English.
    public static String profileFaults(String name, List<FileFault> faults) {
        return String.join(System.lineSeparator(), inWords(Problem.of("file.profile", name), faults));
    }

    /// The same for the profile of a card terminal.
    public static String terminalProfileFaults(String name, List<FileFault> faults) {
        return String.join(System.lineSeparator(), inWords(Problem.of("file.terminalProfile", name), faults));
    }

    private static List<String> inWords(Problem heading, List<FileFault> faults) {
        Texts texts = Texts.of(CommandFiles.class);
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(texts.say(language, heading)),
                        faults.stream().map(fault -> "  " + texts.say(language, fault.problem()))))
                .toList();
    }
}
