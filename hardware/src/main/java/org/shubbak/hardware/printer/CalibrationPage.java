package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.printer.PrinterProfile.ImageMethod;

/// The page that shows a technician what a printer does with a profile: rulers in dots and millimetres, one line by
/// each
/// way a picture can travel, the code pages that the profile names, and QR codes drawn by us and by the printer. Not a
/// receipt, so it says so.
final class CalibrationPage {
    private static final String CODE = "https://shubbak.example/calibration/0123456789";
    private static final int DOWN = 30;
    private static final int TICK = 50;
    private static final int SMALL = 18;
    private static final int BODY = 26;
    private final PrinterProfile profile;
    private final ReceiptFont font;
    private final Texts texts;
    private final List<byte[]> commands = new ArrayList<>();
    private int rows;

    private CalibrationPage(PrinterProfile profile, ReceiptFont font, Texts texts) {
        this.profile = profile;
        this.font = font;
        this.texts = texts;
    }

    /// @param number of the attempt, as for a receipt
    static PrintJob job(PrinterProfile profile, ReceiptFont font, Texts texts, long number) {
        CalibrationPage page = new CalibrationPage(profile, font, texts);
        page.draw();
        return PrintJob.of(page.commands, page.rows, profile, number);
    }

    private void draw() {
        PrinterProfile plain = profile.by(methods().getLast());
        Face small = Face.drawn(font.regular(SMALL));
        Compositor head = page(plain);
        head.both(texts.both("calibration.title"), Face.drawn(font.bold(BODY)), small);
        head.fixed(profile.id(), small);
        head.space(2);
        head.add(new Ruler.Across(profile.widthDots(), dotsPerMm(), 10, 1, small));
        head.add(new Ruler.Across(profile.widthDots(), TICK, 2, TICK, small));
        head.add(new Ruler.Down(dotsPerMm(), DOWN, small));
        head.space(2);
        add(head, plain);
        for (ImageMethod method : methods()) {
            PrinterProfile way = profile.by(method);
            Compositor line = page(way);
            line.fixed(method.name(), small);
            line.line(new Receipt.Line(texts.both("calibration.sample"), "ABC 0123 6-1234-H", true));
            line.rule(2);
            add(line, way);
        }
        codePages();
        codes(plain);
    }

    /// Heads have 180 or 203 dots an inch; the profile rounds.
    private double dotsPerMm() {
        return profile.dotsPerMm() == 7 ? 180 / 25.4 : profile.dotsPerMm();
    }

    private Compositor page(PrinterProfile way) {
        return new Compositor(way, Language.AR, font);
    }

    /// As a receipt goes; a printer's own QR code is left to [#codes].
    private void add(Compositor part, PrinterProfile way) {
        Sheet sheet = Sheet.of(part.blocks, profile.widthDots(), new FontA(font.regular(1)));
        add(SheetPlan.of(sheet, way), way);
    }

    private void add(List<Part> parts, PrinterProfile way) {
        commands.addAll(PartEncoder.commands(parts, way, dots -> Optional.empty()));
        rows += parts.stream().mapToInt(Part::rows).sum();
    }

    /// Text by the printer's own tables: whether the numbers in the profile are those of this printer.
    private void codePages() {
        for (Map.Entry<String, Integer> table : new TreeMap<>(profile.codeTables()).entrySet()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(EscPosCodec.bytes(0x1B, 0x74, table.getValue()));
            line.writeBytes((table.getKey() + ": ").getBytes(US_ASCII));
            for (int letter = 0xC7; letter < 0xD7; letter++) {
                line.write(letter);
            }
            line.write('\n');
            line.writeBytes(EscPosCodec.bytes(0x1B, 0x74, 0));
            commands.add(line.toByteArray());
            rows += 30;
        }
    }

    private void codes(PrinterProfile way) {
        Compositor drawn = page(way);
        drawn.space(1);
        drawn.fixed("QR 1", Face.drawn(font.regular(SMALL)));
        drawn.add(QrBlock.of(drawn.page, CODE, false));
        Sheet picture = Sheet.of(drawn.blocks, profile.widthDots(), new FontA(font.regular(1)));
        add(List.of(new Part.Picture(picture.picture())), way);
        if (profile.nativeQr()) {
            Compositor own = page(way);
            own.fixed("QR 2 (GS ( k)", Face.drawn(font.regular(SMALL)));
            own.add(QrBlock.of(own.page, CODE, true));
            add(own, way);
        }
    }

    /// Those that the profile does not exclude; the plainest last.
    private List<ImageMethod> methods() {
        Set<ImageMethod> methods = switch (profile.imageMethod()) {
            case NV_MIXED, MIXED ->
                EnumSet.of(ImageMethod.MIXED, ImageMethod.BANDED, ImageMethod.COLUMN, ImageMethod.PLAIN);
            case BANDED -> EnumSet.of(ImageMethod.BANDED, ImageMethod.PLAIN);
            case COLUMN -> EnumSet.of(ImageMethod.COLUMN);
            case PLAIN -> EnumSet.of(ImageMethod.PLAIN);
        };
        return List.copyOf(methods);
    }
}
