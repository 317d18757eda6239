package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.hardware.printer.BandPlan.Span;

/// Picture bytes can look like a real-time command, which a printer obeys wherever it stands: 10 04 asks for status,
/// 10 05 clears, 10 14 opens the drawer. A block that holds such a pair is begun some dots further left or right, which
/// changes all its bytes, or cut in two.
final class MimicryGuard {
    private static final int DLE = 0x10;

    private MimicryGuard() {}

    /// @param ink the inked columns of the band
    /// @param most bytes that a block may hold
    static List<Band> clear(Band band, Span ink, int most) {
        if (band.blank() || first(band.data()) < 0) {
            return List.of(band);
        }
        Optional<Band> moved = moved(band, ink, most);
        if (moved.isPresent()) {
            return List.of(moved.get());
        }
        int least = band.doubled() ? 2 : 1;
        if (band.rows() > least) {
            int upper = band.rows() / 2 / least * least;
            List<Band> halves = new ArrayList<>(clear(rows(band, 0, upper), ink, most));
            halves.addAll(clear(rows(band, upper, band.rows() - upper), ink, most));
            return halves;
        }
        Band plain = Band.of(band.dots(), band.top(), band.rows(), ink, false);
        return band.doubled() ? clear(plain, ink, most) : List.of(erased(band));
    }

    /// One row that begins at the very edge cannot be moved: it loses one dot, an eighth of a millimetre.
    private static Band erased(Band row) {
        Band out = row;
        for (int at = first(out.data()); at >= 0; at = first(out.data())) {
            Dots dots = out.dots().without(out.x() + at * 8 + 3, out.top());
            out = new Band(dots, out.top(), out.rows(), out.x(), out.cells(), false);
        }
        return out;
    }

    /// Where the first pair stands, or -1.
    static int first(byte[] data) {
        for (int i = 0; i + 1 < data.length; i++) {
            if (data[i] == DLE && (data[i + 1] == 0x04 || data[i + 1] == 0x05 || data[i + 1] == 0x14)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Band> moved(Band band, Span ink, int most) {
        int step = band.doubled() ? 2 : 1;
        for (int x = Math.max(band.x() % step, band.x() - 7 * step); x <= ink.first(); x += step) {
            Band other = band.at(x, ink);
            byte[] data = other.data();
            if (data.length <= most && first(data) < 0) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Band rows(Band band, int skip, int rows) {
        return new Band(band.dots(), band.top() + skip, rows, band.x(), band.cells(), band.doubled());
    }
}
