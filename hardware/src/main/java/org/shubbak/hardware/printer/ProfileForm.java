package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.PrinterProfile.Cell;
import org.shubbak.hardware.printer.PrinterProfile.Cutter;
import org.shubbak.hardware.printer.PrinterProfile.FlowControl;
import org.shubbak.hardware.printer.PrinterProfile.ImageMethod;
import org.shubbak.hardware.printer.PrinterProfile.JobMarker;
import org.shubbak.hardware.printer.PrinterProfile.NvGraphics;
import org.shubbak.hardware.printer.PrinterProfile.StatusModel;

/// The fields of a profile file, each looked at by itself.
record ProfileForm(JsonForm form) {
    private static final List<String> FIELDS = Arrays.stream(PrinterProfile.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    PrinterProfile profile() {
        form.only(FIELDS.toArray(String[]::new));
        return new PrinterProfile(
                form.text("id"),
                form.text("maker"),
                form.text("model"),
                form.texts("idReply"),
                number("widthDots", 256, 1024),
                number("dotsPerMm", 6, 12),
                number("feedUnitDots", 1, 2),
                cell(),
                form.flag("band"),
                form.oneOf("imageMethod", List.of(ImageMethod.values())),
                form.flag("doubling"),
                number("maxBandRows", 24, 2303),
                number("maxBandBytes", 256, 65_000),
                number("maxRasterRows", 24, 2303),
                nvGraphics(),
                form.flag("nativeQr"),
                form.oneOf("jobMarker", List.of(JobMarker.values())),
                form.oneOf("status", List.of(StatusModel.values())),
                form.flag("asb"),
                form.flag("offlineNotice"),
                statusBits(),
                form.oneOf("flowControl", List.of(FlowControl.values())),
                number("bufferBytes", 16, 1 << 24),
                number("baud", 1200, 1_000_000),
                baudRates(),
                number("speedMmPerS", 20, 1000),
                number("cutMs", 0, 10_000),
                form.oneOf("cutter", List.of(Cutter.values())),
                form.flag("presenter"),
                retract(),
                codeTables(),
                unverified());
    }

    private Cell cell() {
        JsonForm cell = form.part("fontA");
        cell.only("width", "height");
        // A strip is 24 dots high, and a line holds strips and letters.
        return new Cell(number(cell, "width", 8, 24), number(cell, "height", 24, 24));
    }

    private @Nullable NvGraphics nvGraphics() {
        if (!form.has("nvGraphics")) {
            return null;
        }
        JsonForm memory = form.part("nvGraphics");
        memory.only("items", "writesPerDay");
        return new NvGraphics(number(memory, "items", 1, 255), number(memory, "writesPerDay", 1, 1000));
    }

    private StatusBits statusBits() {
        JsonForm questions = form.part("statusBits");
        questions.only("1", "2", "3", "4");
        List<StatusBits.Bit> bits = new ArrayList<>();
        for (String question : List.of("1", "2", "3", "4")) {
            if (questions.has(question)) {
                JsonForm masks = questions.part(question);
                for (String mask : masks.names()) {
                    StatusBits.Meaning meaning = masks.oneOf(mask, List.of(StatusBits.Meaning.values()));
                    bits.add(new StatusBits.Bit(Integer.parseInt(question), mask(masks, mask), meaning));
                }
            }
        }
        return new StatusBits(bits);
    }

    /// The fixed bits of an answer can mean nothing.
    private static int mask(JsonForm masks, String hex) {
        int mask = hex.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(hex, 16) : 0;
        boolean fits = mask != 0 && (mask & ~0x6C) == 0;
        return fits ? mask : masks.fault(hex, Problem.of("file.statusBits"), 4);
    }

    private List<Integer> baudRates() {
        List<Integer> rates = form.numbers("baudRates", 1200, 1_000_000);
        int usual = number("baud", 1200, 1_000_000);
        return rates.contains(usual) ? rates : form.fault("baudRates", Problem.of("file.usualSpeed"), rates);
    }

    private @Nullable String retract() {
        String hex = form.optionalText("retract");
        if (hex != null && !hex.matches("([0-9A-Fa-f]{2}){1,32}")) {
            return form.fault("retract", Problem.of("file.hexBytes"), "");
        }
        return hex;
    }

    private Map<String, Integer> codeTables() {
        JsonForm tables = form.part("codeTables");
        Map<String, Integer> numbers = new HashMap<>();
        tables.names().forEach(name -> numbers.put(name, number(tables, name, 0, 255)));
        return numbers;
    }

    private List<String> unverified() {
        List<String> names = form.texts("unverified");
        return FIELDS.containsAll(names) ? names : form.fault("unverified", Problem.of("file.fieldNames"), List.of());
    }

    private int number(String field, int least, int most) {
        return number(form, field, least, most);
    }

    private static int number(JsonForm form, String field, int least, int most) {
        return Math.toIntExact(form.number(field, least, most));
    }
}
