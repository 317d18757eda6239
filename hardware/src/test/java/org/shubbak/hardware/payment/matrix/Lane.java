package org.shubbak.hardware.payment.matrix;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.RefundDecision;
import org.shubbak.core.counter.RefundOutcome;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.counter.SlipEvidence;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.matrix.Wire.Simulated;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.TerminalBooks;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;

/// One station and one terminal that go through a row of the matrix: same language, dialogue, behaviour and fate, the
/// cut one byte further each time.
final class Lane implements AutoCloseable {
    private static final int ROUNDS = 4;

    private final Wire wire;
    private final Path folder;
    private final Served<DeviceSimulator> served;
    private final TerminalBooks books;
    private final CutLine line;
    private final UnaryOperator<PaymentTerminal> variant;
    private TriedDesk tried;
    /// When this place of the matrix began, and what the terminal had booked then.
    private Instant began = Instant.EPOCH;

    private long booked;
    private int slip;

    /// @param variant what stands between desk and driver: nothing, or a fault that must be caught
    Lane(Wire wire, Path folder, UnaryOperator<PaymentTerminal> variant) {
        this.wire = wire;
        this.folder = folder;
        this.variant = variant;
        Simulated simulated = wire.simulator();
        this.books = simulated.books();
        this.served = new Served<>(simulated.device());
        this.line = new CutLine(served.opener());
        this.tried = started();
        served.tell("patience 20000");
        pay("the first payment of the day");
    }

    private TriedDesk started() {
        return new TriedDesk(folder, variant.apply(wire.driver(line)));
    }

    private void restart() {
        tried.close();
        tried = started();
    }

    private UUID pay(String what) {
        line.mend();
        served.tell("print none");
        served.tell("pause 0");
        CitizenApplication application = tried.open();
        PayOutcome outcome = tried.desk.card(application, TriedDesk.CLERK, says -> {});
        if (!(outcome instanceof PayOutcome.Paid paid)) {
            throw new AssertionError(what + ": " + outcome);
        }
        return paid.payment().id();
    }

    Seen run(Cell cell) {
        UUID refund = cell.dialogue().back() ? approvedRefund(cell) : null;
        CitizenApplication application = tried.open();
        CitizenApplication other = tried.open();
        began = Instant.now();
        booked = books.balance();
        int asked = books.asked();
        prepare(cell);
        line.cutAfter(cell.cut(), cell.fate());
        attempt(refund, application);
        boolean disturbed = line.happened();
        String fault = disturbed && cell.fate().staysAway() ? secondCharge(cell, other) : null;
        if (disturbed && cell.fate().restarts()) {
            restart();
            fault = fault == null && cell.fate().staysAway() ? secondCharge(cell, other) : fault;
        }
        line.mend();
        settle();
        if (fault == null && books.asked() - asked > 1) {
            fault = books.asked() - asked + " commands for money reached the terminal";
        }
        String last = last();
        List<OpenPayment> open = tried.desk.open();
        String ended = last + books(difference(), open);
        fault = fault == null ? broken(difference(), open) : fault;
        if (fault == null) {
            fault = byPeople(open);
        }
        return new Seen(cell, ended, disturbed, fault);
    }

    private static String books(long difference, List<OpenPayment> open) {
        return (open.isEmpty() ? "" : ", for people")
                + (difference == 0 ? ", books agree" : difference > 0 ? ", terminal has more" : ", terminal has less");
    }

    private void prepare(Cell cell) {
        served.tell("print none");
        served.tell("pause 0");
        served.tell("lost-ack " + cell.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        cell.dialogue().commands().forEach(served::tell);
    }

    /// A payment that a second person has agreed to give back.
    private UUID approvedRefund(Cell cell) {
        served.tell("lost-ack " + LostAck.KEEP.name().toLowerCase(Locale.ROOT));
        UUID payment = pay(cell.toString());
        tried.hubTakesAll();
        if (!(tried.desk.refunds().request(payment, "paid by mistake", TriedDesk.CLERK)
                instanceof RefundOutcome.Stands stands)) {
            throw new AssertionError(cell + ": no case");
        }
        RefundRoute route = cell.dialogue() == Dialogue.REVERSAL ? RefundRoute.REVERSAL : RefundRoute.TERMINAL;
        RefundOutcome decided =
                tried.desk.refunds().decide(stands.refundCase(), new RefundDecision.Approve(route), TriedDesk.BOTH);
        if (!(decided instanceof RefundOutcome.Stands)) {
            throw new AssertionError(cell + ": " + decided);
        }
        return stands.refundCase();
    }

    private void attempt(@Nullable UUID refund, CitizenApplication application) {
        try {
            if (refund == null) {
                tried.desk.card(application, TriedDesk.CLERK, says -> {});
            } else {
                tried.desk.refunds().carryOut(refund, TriedDesk.CLERK, says -> {});
            }
        } catch (CutLine.PowerCut cut) {
            // The program is gone; what it knew is on the disk.
        }
    }

    /// Somebody tries to charge the next person at once, over a line that stands: nothing may leave where the one
    /// before
    /// is not settled.
    private @Nullable String secondCharge(Cell cell, CitizenApplication other) {
        boolean open = tried.kept(transaction -> tried.store.payments().unsettled(transaction, "terminal-1"))
                .isPresent();
        int asked = books.asked();
        PayOutcome outcome = tried.desk.card(other, TriedDesk.CLERK, says -> {});
        if (books.asked() != asked) {
            return "a second charge left, and came to " + outcome;
        }
        return open && !(outcome instanceof PayOutcome.Blocked)
                ? cell.fate() + ": the terminal was not blocked: " + outcome
                : null;
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            if (!(tried.desk.settle() instanceof Settlement.StillInDoubt)) {
                return;
            }
        }
    }

    private String last() {
        return tried.kept(transaction -> tried
                .store
                .payments()
                .between(
                        transaction,
                        began.truncatedTo(ChronoUnit.MILLIS),
                        Instant.now().plusSeconds(60))
                .stream()
                .filter(payment -> payment.terminal() != null)
                .reduce((earlier, later) -> later)
                .map(payment -> payment.kind() + " " + payment.state())
                .orElse("NOTHING"));
    }

    /// What the terminal booked in this place of the matrix, less what we did.
    private long difference() {
        long ours = tried.kept(transaction -> tried
                .store
                .payments()
                .between(
                        transaction,
                        began.truncatedTo(ChronoUnit.MILLIS),
                        Instant.now().plusSeconds(60))
                .stream()
                .mapToLong(Lane::counted)
                .sum());
        return (books.balance() - booked) * wire.unit() - ours;
    }

    private static long counted(KeptPayment payment) {
        long minor = payment.amount().minor();
        return switch (payment.kind()) {
            case PAYMENT -> payment.state().paid() || payment.state().returned() ? minor : 0;
            case REVERSAL, REFUND -> payment.state() == PaymentState.GIVEN_BACK ? -minor : 0;
        };
    }

    private @Nullable String broken(long difference, List<OpenPayment> open) {
        if (open.size() > 1) {
            return "more than one is open: " + open;
        }
        if (open.isEmpty()) {
            return difference == 0 ? null : "the books differ by " + difference + " and nobody is told";
        }
        boolean blocked = tried.kept(transaction -> tried.store.payments().unsettled(transaction, "terminal-1"))
                .isPresent();
        boolean one = difference == 0 || Math.abs(difference) == TriedDesk.FEE.minor();
        return blocked && one ? null : "open and not blocked, or the books differ by " + difference;
    }

    /// Two people read the terminal's own slip; after their word nothing is open and the books agree.
    private @Nullable String byPeople(List<OpenPayment> open) {
        if (open.isEmpty()) {
            return null;
        }
        int asked = books.asked();
        if (!(tried.desk.card(tried.open(), TriedDesk.CLERK, says -> {}) instanceof PayOutcome.Blocked)
                || books.asked() != asked) {
            return "a charge was taken while people had to decide";
        }
        OpenPayment question = open.getFirst();
        boolean moved = difference() != 0;
        Settlement settled = tried.desk.decide(question.payment(), slip(moved), "as the slip says", TriedDesk.BOTH);
        boolean ended = settled instanceof Settlement.PaidLate
                || settled instanceof Settlement.NotCharged
                || settled instanceof Settlement.GivenBack
                || settled instanceof Settlement.NotGivenBack;
        return ended && tried.desk.open().isEmpty() && difference() == 0
                ? null
                : "people could not settle it: " + settled + " " + difference();
    }

    private SlipEvidence slip(boolean moved) {
        slip++;
        String receipt = "9" + String.format(Locale.ROOT, "%05d", slip);
        SlipEvidence.Numbers numbers = new SlipEvidence.Numbers(receipt, "150.00", "A55102");
        return moved ? new SlipEvidence.Slip(numbers, numbers) : new SlipEvidence.NoSlip(receipt, receipt);
    }

    @Override
    public void close() {
        tried.close();
        served.close();
    }
}
