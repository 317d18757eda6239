package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.List;

/// Cuts a picture into bands so that the bytes are fewest: the best cut of the first i rows is the cheapest of the best
/// cuts of the first j rows and one block of the rows between, by dynamic programming over all j.
final class BandPlan {
    /// `ESC $` and the head of `GS v 0`.
    private static final int BLOCK = 12;

    private static final int FEED = 3;

    /// The inked columns of some rows, as dots; `first > last` when there is no ink.
    record Span(int first, int last) {
        static final Span NONE = new Span(Integer.MAX_VALUE, -1);

        boolean blank() {
            return last < 0;
        }

        Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }

        int bytes(boolean doubled) {
            int cell = doubled ? 16 : 8;
            int from = doubled ? first / 2 * 2 : first / 8 * 8;
            return (last - from) / cell + 1;
        }
    }

    private final Dots dots;
    private final PrinterProfile profile;
    private final Span[] ink;
    /// Whether row i and the one below it hold nothing but squares of four dots.
    private final boolean[] squares;

    private final int[] best;
    private final int[] from;
    private final boolean[] doubled;

    private BandPlan(Dots dots, PrinterProfile profile) {
        this.dots = dots;
        this.profile = profile;
        int rows = dots.height();
        ink = new Span[rows];
        squares = new boolean[rows];
        best = new int[rows + 1];
        from = new int[rows + 1];
        doubled = new boolean[rows + 1];
        for (int y = 0; y < rows; y++) {
            ink[y] = ink(y);
            squares[y] = profile.doubling() && y + 1 < rows && squares(y);
        }
    }

    static List<Band> of(Dots dots, PrinterProfile profile) {
        BandPlan plan = new BandPlan(dots, profile);
        plan.solve();
        List<Band> bands = new ArrayList<>();
        for (int end = dots.height(); end > 0; end = plan.from[end]) {
            bands.addFirst(plan.band(plan.from[end], end));
        }
        return bands.stream()
                .flatMap(band -> MimicryGuard.clear(band, plan.span(band), profile.maxBandBytes()).stream())
                .toList();
    }

    private void solve() {
        for (int end = 1; end <= dots.height(); end++) {
            best[end] = Integer.MAX_VALUE;
            Span span = Span.NONE;
            boolean even = true;
            for (int top = end - 1; top >= 0 && end - top <= profile.blockRows(); top--) {
                span = span.with(ink[top]);
                boolean pairs = (end - top) % 2 == 0;
                even &= !pairs || squares[top];
                if (span.blank()) {
                    offer(top, end, FEED, false);
                    continue;
                }
                offerBlock(top, end, span.bytes(false) * (end - top), false);
                if (pairs && even) {
                    offerBlock(top, end, span.bytes(true) * (end - top) / 2, true);
                }
            }
        }
    }

    private void offerBlock(int top, int end, int data, boolean twice) {
        // A single row is always allowed, or a wide picture could not be cut at all.
        if (data <= profile.maxBandBytes() || end - top == 1) {
            offer(top, end, BLOCK + data, twice);
        }
    }

    private void offer(int top, int end, int cost, boolean twice) {
        if (best[top] + cost < best[end]) {
            best[end] = best[top] + cost;
            from[end] = top;
            doubled[end] = twice;
        }
    }

    private Band band(int top, int end) {
        Band blank = Band.blank(dots, top, end - top);
        Span span = span(blank);
        return span.blank() ? blank : Band.of(dots, top, end - top, span, doubled[end]);
    }

    private Span span(Band band) {
        Span span = Span.NONE;
        for (int y = band.top(); y < band.top() + band.rows(); y++) {
            span = span.with(ink[y]);
        }
        return span;
    }

    private Span ink(int y) {
        Span span = Span.NONE;
        for (int x = 0; x < dots.width(); x += 8) {
            int bits = dots.eight(x, y);
            if (bits != 0) {
                int first = x + Integer.numberOfLeadingZeros(bits) - 24;
                int last = x + 7 - Integer.numberOfTrailingZeros(bits);
                span = span.with(new Span(first, last));
            }
        }
        return span;
    }

    private boolean squares(int y) {
        for (int x = 0; x < dots.width(); x += 2) {
            boolean black = dots.black(x, y);
            if (black != dots.black(x + 1, y) || black != dots.black(x, y + 1) || black != dots.black(x + 1, y + 1)) {
                return false;
            }
        }
        return true;
    }
}
