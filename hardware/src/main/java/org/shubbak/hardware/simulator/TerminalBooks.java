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
        /// The booking stands.
        KEEP,
        /// Taken back once the card is out, as a reversal with a number of its own.
        REVERSE,
        /// Taken back only after somebody has asked for the last transaction.
        REVERSE_LATE,
        /// Marked as refused under the same number.
        DECLINE,
        /// Removed: the last transaction is the one before.
        FORGET,
        /// Stays busy for a while, then the booking stands.
        WAIT
    }

    public enum Kind {
        PAYMENT,
        REVERSAL,
        REFUND
    }

    /// @param code 00 for an approval
    /// @param originalTrace for a reversal, what it took back, otherwise 0
    public record Booking(
            Kind kind,
            long minor,
            String currency,
            int receipt,
            int trace,
            LocalDateTime at,
            int code,
            int originalTrace,
            String authorisation) {

        private Booking refused() {
            return new Booking(kind, minor, currency, receipt, trace, at, 0x9B, originalTrace, "");
        }
    }

    private final List<Booking> bookings = new ArrayList<>();
    private int dayStart;
    private int asked;
    private int lastReceipt;
    private int busyAnswers;
    private int cardInAnswers;
    private @Nullable Booking toReverse;
    private boolean reverseAfterLookup;

    synchronized void askedForMoney() {
        asked++;
    }

    /// How many commands that move money have reached this terminal, whatever came of them.
    public synchronized int asked() {
        return asked;
    }

    /// @param draft without numbers of its own
    synchronized Booking book(Booking draft) {
        lastReceipt++;
        Booking booking = new Booking(
                draft.kind(),
                draft.minor(),
                draft.currency(),
                lastReceipt,
                lastReceipt,
                draft.at(),
                draft.code(),
                draft.originalTrace(),
                draft.authorisation());
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
            case DECLINE -> bookings.set(bookings.indexOf(booking), booking.refused());
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

    /// The line was refused a result: the terminal takes the booking back at once.
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

    /// A payment of this day by its receipt number, whether or not it still stands.
    synchronized Optional<Booking> paymentOfToday(int receipt) {
        return bookings.stream()
                .skip(dayStart)
                .filter(booking ->
                        booking.kind() == Kind.PAYMENT && booking.code() == 0 && booking.receipt() == receipt)
                .findFirst();
    }

    public synchronized List<Booking> all() {
        return List.copyOf(bookings);
    }

    /// The approved payments that were not taken back.
    public synchronized List<Booking> standing() {
        return standing(0, Kind.PAYMENT);
    }

    /// Payments less refunds, of all days.
    public synchronized long balance() {
        return sum(standing(0, Kind.PAYMENT)) - sum(standing(0, Kind.REFUND));
    }

    /// What counts on the day that is open, payments first.
    synchronized List<Booking> ofToday() {
        List<Booking> all = new ArrayList<>(standing(dayStart, Kind.PAYMENT));
        all.addAll(standing(dayStart, Kind.REFUND));
        return all;
    }

    synchronized void closeDay() {
        dayStart = bookings.size();
    }

    synchronized boolean stands(Booking booking) {
        return booking.code() == 0
                && bookings.stream()
                        .noneMatch(other -> other.kind() == Kind.REVERSAL
                                && other.originalTrace() == booking.trace()
                                && stands(other));
    }

    private List<Booking> standing(int from, Kind kind) {
        return bookings.stream()
                .skip(from)
                .filter(booking -> booking.kind() == kind && stands(booking))
                .toList();
    }

    private static long sum(List<Booking> some) {
        return some.stream().mapToLong(Booking::minor).sum();
    }

    private void reverse() {
        Booking original = toReverse;
        toReverse = null;
        reverseAfterLookup = false;
        if (original != null) {
            book(new Booking(
                    Kind.REVERSAL,
                    original.minor(),
                    original.currency(),
                    0,
                    0,
                    original.at(),
                    0,
                    original.trace(),
                    original.authorisation()));
        }
    }
}
