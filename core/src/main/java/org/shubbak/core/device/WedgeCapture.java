package org.shubbak.core.device;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Takes the reads of a reader that plays keyboard out of the stream of key events: from its start sentinel to its end
/// sentinel every event is swallowed, so that nothing of a document reaches the field that has the focus. Keys count by
/// their place, as on a US keyboard, and ALT with a number on the numeric pad by that number; an Arabic layout changes
/// nothing. A person never types a sentinel: choose control characters, which readers send as Ctrl and a letter.
///
/// A read that stops for longer than the gap is dropped, and the next key is the person's again. Pure: one thread, no
/// clock of its own. Holds at most one read.
public final class WedgeCapture {
    private static final int LONGEST = 4096;
    private static final int HIGHEST = 255;
    private final char start;
    private final char end;
    private final long gap;
    private final StringBuilder read = new StringBuilder();
    private final Set<String> held = new HashSet<>();
    private final StringBuilder number = new StringBuilder();
    private boolean capturing;
    private boolean swallowTyped;
    private long last;

    /// What became of one event.
    /// @param swallowed the event must go no further
    /// @param text of the whole read, without its sentinels
    public record Taken(boolean swallowed, Optional<String> text) {
        private static final Taken PASSED = new Taken(false, Optional.empty());
        private static final Taken SWALLOWED = new Taken(true, Optional.empty());

        @Override
        public String toString() {
            return "Taken[" + swallowed + " ***]";
        }
    }

    /// @param gap the longest pause between two keys of one read; readers need up to 50 ms a key
    public WedgeCapture(char start, char end, Duration gap) {
        this.start = start;
        this.end = end;
        this.gap = gap.toNanos();
    }

    /// Every event of the keyboard, in order.
    public Taken take(KeyStroke stroke) {
        if (capturing && stroke.nanos() - last > gap) {
            drop();
        }
        Taken taken = switch (stroke.kind()) {
            case PRESSED -> pressed(stroke);
            case RELEASED -> released(stroke);
            case TYPED -> swallowTyped ? Taken.SWALLOWED : Taken.PASSED;
        };
        last = stroke.nanos();
        return taken;
    }

    private Taken pressed(KeyStroke stroke) {
        swallowTyped = capturing;
        if (capturing) {
            held.add(stroke.key());
        }
        if (stroke.key().equals("ALT")) {
            number.setLength(0);
            return capturing ? Taken.SWALLOWED : Taken.PASSED;
        }
        if (stroke.alt()) {
            UsKeys.digit(stroke.key(), "NUMPAD").ifPresent(number::append);
            return capturing ? Taken.SWALLOWED : Taken.PASSED;
        }
        return UsKeys.character(stroke)
                .map(character -> character(character, stroke.key()))
                .orElse(capturing ? Taken.SWALLOWED : Taken.PASSED);
    }

    /// A number on the pad becomes its character when ALT is let go.
    private Taken released(KeyStroke stroke) {
        boolean ours = held.remove(stroke.key()) || capturing;
        if (stroke.key().equals("ALT") && !number.isEmpty()) {
            String digits = number.toString();
            number.setLength(0);
            int code = digits.length() > 4 ? HIGHEST + 1 : Integer.parseInt(digits);
            if (code <= HIGHEST) {
                swallowTyped = capturing;
                return character((char) code, stroke.key());
            }
        }
        return ours ? Taken.SWALLOWED : Taken.PASSED;
    }

    private Taken character(char character, String key) {
        if (character == start) {
            // Also in the middle of a read: that one broke off.
            read.setLength(0);
            capturing = true;
            swallowTyped = true;
            held.add(key);
            return Taken.SWALLOWED;
        }
        if (!capturing) {
            return Taken.PASSED;
        }
        if (character == end) {
            String text = read.toString();
            capturing = false;
            read.setLength(0);
            return new Taken(true, Optional.of(text));
        }
        if (read.length() < LONGEST) {
            read.append(character);
        }
        return Taken.SWALLOWED;
    }

    private void drop() {
        capturing = false;
        swallowTyped = false;
        read.setLength(0);
    }
}
