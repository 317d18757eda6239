package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.PrinterProfile.Cutter;
import org.shubbak.hardware.printer.PrinterProfile.Evidence;
import org.shubbak.hardware.printer.PrinterProfile.StatusModel;

/// The profiles that come with the product, and those a technician writes for another model.
public final class PrinterProfiles {
    private static final List<String> NAMES = List.of("generic-80mm", "generic-58mm", "epson-tm-t88v", "epson-tm-t20");

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
        PrinterProfile profile = profile(form);
        form.only(Arrays.stream(PrinterProfile.class.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new));
        return faults.isEmpty() ? new ProfileReading.Complete(profile) : new ProfileReading.Faulty(faults);
    }

    private static PrinterProfile profile(JsonForm form) {
        return new PrinterProfile(
                form.text("id"),
                form.text("maker"),
                form.text("model"),
                number(form, "widthDots", 256, 1024),
                number(form, "dotsPerMm", 6, 12),
                number(form, "feedUnitDots", 1, 2),
                form.flag("band"),
                form.flag("doubling"),
                number(form, "maxBandRows", 24, 2303),
                number(form, "maxBandBytes", 256, 65_535),
                number(form, "bufferBytes", 16, 1 << 24),
                number(form, "speedMmPerSecond", 20, 1000),
                number(form, "baud", 1200, 1_000_000),
                form.oneOf("cutter", List.of(Cutter.values())),
                form.oneOf("status", List.of(StatusModel.values())),
                form.oneOf("evidence", List.of(Evidence.values())),
                number(form, "nearEndBits", 0, 0x6C),
                number(form, "paperOutBits", 0, 0x6C));
    }

    private static int number(JsonForm form, String field, int least, int most) {
        return Math.toIntExact(form.number(field, least, most));
    }
}
