package org.shubbak.hardware.simulator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A terminal's own bookings. They outlive every connection, so that a test can compare sums. Guarded by its monitor.
public final class TerminalBooks {
    /// What a terminal does when it never hears that its result arrived; terminals differ, and the wire does not tell.
    public enum LostAck {
        /// The payment stands.
        KEEP,
        /// Taken back once the card is out, as a reversal with a number of its own.
        REVERSE,
        /// Taken back only after somebody has asked for the last transaction.
        REVERSE_LATE,
        /// Marked as refused under the same number.
        DECLINE,
        /// Removed: the last transaction is the one before.
        FORGET,
        /// Stays busy for a while, then the payment stands.
        WAIT
    }

    /// @param code 00 for an approval
    /// @param originalTrace for a reversal, what it took back
    public record Booking(
            long minor,
            String currency,
            int receipt,
            int trace,
            LocalDateTime at,
            int code,
            int originalTrace,
            String authorisation) {
        public boolean isPayment() {
            return originalTrace == 0;
        }
    }

    private final List<Booking> bookings = new ArrayList<>();
    private int lastReceipt;
    private int busyAnswers;
    private int cardInAnswers;
    private @Nullable Booking toReverse;
    private boolean reverseAfterLookup;

    synchronized Booking book(long minor, String currency, LocalDateTime at, int code, String authorisation) {
        lastReceipt++;
        Booking booking = new Booking(minor, currency, lastReceipt, lastReceipt, at, code, 0, authorisation);
        bookings.add(booking);
        return booking;
    }

    synchronized void unacknowledged(Booking booking, LostAck mode) {
        if (booking.code() != 0) {
            return;
        }
        switch (mode) {
            case KEEP -> {}
            case WAIT -> busyAnswers += 2;
            case FORGET -> bookings.remove(booking);
            case DECLINE -> bookings.set(bookings.indexOf(booking), refused(booking));
            case REVERSE -> {
                toReverse = booking;
                cardInAnswers = 1;
            }
            case REVERSE_LATE -> {
                toReverse = booking;
                reverseAfterLookup = true;
            }
        }
    }

    /// The line was refused a result: the terminal takes the payment back at once.
    synchronized void reverseNow(Booking booking) {
        toReverse = booking;
        reverse();
    }

    synchronized void busy(int answers) {
        busyAnswers += answers;
    }

    /// Each question brings a busy terminal one step further.
    synchronized int status() {
        if (busyAnswers > 0) {
            busyAnswers--;
            return 0x9C;
        }
        if (cardInAnswers > 0) {
            cardInAnswers--;
            return 0xDC;
        }
        if (!reverseAfterLookup) {
            reverse();
        }
        return 0x00;
    }

    synchronized boolean isBusy() {
        return busyAnswers > 0;
    }

    synchronized Optional<Booking> last(boolean successfulOnly) {
        Optional<Booking> last = bookings.stream()
                .filter(booking -> !successfulOnly || booking.code() == 0)
                .reduce((earlier, later) -> later);
        if (reverseAfterLookup) {
            reverse();
        }
        return last;
    }

    public synchronized List<Booking> all() {
        return List.copyOf(bookings);
    }

    /// The approved payments that were not taken back.
    public synchronized List<Booking> standing() {
        return bookings.stream()
                .filter(booking -> booking.isPayment() && booking.code() == 0)
                .filter(payment -> bookings.stream().noneMatch(other -> other.originalTrace() == payment.trace()))
                .toList();
    }

    private void reverse() {
        Booking original = toReverse;
        toReverse = null;
        reverseAfterLookup = false;
        if (original != null) {
            lastReceipt++;
            bookings.add(new Booking(
                    original.minor(),
                    original.currency(),
                    lastReceipt,
                    lastReceipt,
                    original.at(),
                    0,
                    original.trace(),
                    original.authorisation()));
        }
    }

    private static Booking refused(Booking booking) {
        return new Booking(
                booking.minor(), booking.currency(), booking.receipt(), booking.trace(), booking.at(), 0x9B, 0, "");
    }
}
