package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.text.Problem;

/// The profiles that come with the product, and those a technician writes for another model.
public final class PrinterProfiles {
    private static final List<String> NAMES = List.of(
            "generic-80mm",
            "generic-58mm",
            "epson-tm-t88v",
            "epson-tm-t88vi",
            "epson-tm-t20",
            "star-escpos",
            "citizen-ct-s",
            "bixolon-srp");

    private PrinterProfiles() {}

    public static List<String> names() {
        return NAMES;
    }

    /// By the name of a profile of the product, or by the path of a file that ends in `.json`.
    public static ProfileReading find(String nameOrFile) {
        if (NAMES.contains(nameOrFile)) {
            return bundled(nameOrFile);
        }
        if (nameOrFile.endsWith(".json")) {
            return read(Path.of(nameOrFile));
        }
        return new ProfileReading.Faulty(
                List.of(new FileFault(nameOrFile, Problem.of("file.noProfile", JsonForm.listed(NAMES)))));
    }

    public static ProfileReading read(Path file) {
        List<FileFault> faults = new ArrayList<>();
        return reading(JsonForm.file(file, faults), faults);
    }

    private static ProfileReading bundled(String name) {
        try (InputStream in = PrinterProfiles.class.getResourceAsStream("profile/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the profile is missing from the build: " + name);
            }
            List<FileFault> faults = new ArrayList<>();
            return reading(JsonForm.parse(name, new String(in.readAllBytes(), UTF_8), faults), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProfileReading reading(JsonForm form, List<FileFault> faults) {
        PrinterProfile profile = new ProfileForm(form).profile();
        return faults.isEmpty() ? new ProfileReading.Complete(profile) : new ProfileReading.Faulty(faults);
    }
}
