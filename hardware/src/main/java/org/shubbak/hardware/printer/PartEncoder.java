package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.hardware.printer.BandPlan.Span;

/// The parts of a receipt as commands, from its first row to its last, blank ones included. White paper is fed, not
/// sent.
///
/// Every element of a result is one whole command, or a few: status may be asked between two elements, never inside
/// one. No element holds a real-time command (`DLE EOT`, `DLE ENQ`, `DLE DC4`) among its picture bytes.
final class PartEncoder {
    private static final int PITCH = 30;

    private final PrinterProfile profile;
    private final Function<Dots, Optional<String>> keys;
    private final List<byte[]> out = new ArrayList<>();
    /// Rows that the paper still has to move, and whether a line waits to be printed by that.
    private int due;

    private boolean waiting;

    private PartEncoder(PrinterProfile profile, Function<Dots, Optional<String>> keys) {
        this.profile = profile;
        this.keys = keys;
    }

    /// @param keys under which the printer holds a picture
    static List<byte[]> commands(List<Part> parts, PrinterProfile profile, Function<Dots, Optional<String>> keys) {
        PartEncoder encoder = new PartEncoder(profile, keys);
        if (parts.stream().anyMatch(part -> part instanceof Part.Line)) {
            encoder.out.add(EscPosCodec.pitch(PITCH, profile));
        }
        parts.forEach(encoder::add);
        encoder.feed();
        return encoder.out;
    }

    private void add(Part part) {
        switch (part) {
            case Part.Picture picture -> picture(picture.dots());
            case Part.Line line -> line(line);
            case Part.Code code -> {
                feed();
                out.add(EscPosCodec.qr(code.text(), code.module(), profile));
            }
            case Part.Kept kept -> {
                Optional<String> key = keys.apply(kept.dots());
                if (key.isEmpty() && kept.words()) {
                    line(new Part.Line(kept.dots(), List.of()));
                } else if (key.isEmpty()) {
                    picture(kept.dots());
                } else {
                    feed();
                    out.add(GraphicsCodec.print(key.get()));
                }
            }
        }
    }

    /// Words that share their line with no letters may be cheaper as a picture, and look the same.
    private void line(Part.Line line) {
        List<byte[]> strips = Strips.of(line.strips(), 0, profile);
        if (line.runs().isEmpty() && bytes(strips) > bytes(bands(line.strips()))) {
            picture(line.strips());
            return;
        }
        feed();
        out.addAll(strips);
        for (Part.Run run : line.runs()) {
            out.add(EscPosCodec.joined(EscPosCodec.moveTo(run.x()), EscPosCodec.letters(run.letters())));
        }
        due = line.rows();
        waiting = true;
    }

    private void picture(Dots dots) {
        switch (profile.imageMethod()) {
            case MIXED, NV_MIXED, BANDED -> BandPlan.of(dots, profile).forEach(this::band);
            case COLUMN -> columns(dots);
            case PLAIN -> plain(dots);
        }
    }

    private void band(Band band) {
        if (band.blank()) {
            due += band.rows();
        } else {
            feed();
            out.add(EscPosCodec.raster(band));
        }
    }

    private List<byte[]> bands(Dots dots) {
        return BandPlan.of(dots, profile).stream()
                .filter(band -> !band.blank())
                .map(EscPosCodec::raster)
                .toList();
    }

    private static int bytes(List<byte[]> commands) {
        return commands.stream().mapToInt(command -> command.length).sum();
    }

    private void columns(Dots dots) {
        int top = 0;
        while (top < dots.height()) {
            if (dots.rows(top, top + 1).blank()) {
                due++;
                top++;
            } else {
                feed();
                out.addAll(Strips.of(dots, top, profile));
                waiting = true;
                due = Math.min(Face.STRIP, dots.height() - top);
                top += due;
            }
        }
    }

    private void plain(Dots dots) {
        int across = (dots.width() + 7) / 8;
        int most = Math.clamp(profile.maxBandBytes() / across, 1, profile.blockRows());
        Span whole = new Span(0, dots.width() - 1);
        for (int top = 0; top < dots.height(); top += most) {
            Band band = new Band(dots, top, Math.min(most, dots.height() - top), 0, across, false);
            MimicryGuard.clear(band, whole, profile.maxBandBytes()).forEach(this::band);
        }
    }

    private void feed() {
        if (waiting && due == PITCH) {
            out.add(EscPosCodec.lineFeed());
        } else {
            out.addAll(EscPosCodec.feed(due, profile));
        }
        due = 0;
        waiting = false;
    }
}
