package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;
import org.shubbak.hardware.payment.zvt.Tlv;
import org.shubbak.hardware.simulator.TerminalBooks.Booking;
import org.shubbak.hardware.simulator.TerminalBooks.Kind;

/// One payment, reversal or refund at the simulated terminal. Once it has taken the command it carries on whatever
/// becomes of the line, as the worst of the real ones do.
final class TerminalTransaction {
    private static final int INSERT_CARD = 0x0A;
    private static final int HOST = 0x04;
    private static final int CANCELLED = 0x6C;
    private static final int ALREADY_MADE = 0xB4;
    private static final int NO_REVERSAL = 0xB5;
    private static final int WRONG_AMOUNT = 0xB7;
    private static final int DAY_OPEN = 0xF0;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final TerminalSimulator terminal;
    private final TerminalSession session;
    private final Kind kind;
    private final Bmp.Fields asked;
    private TerminalPlan plan;
    private boolean cancelled;

    TerminalTransaction(TerminalSimulator terminal, TerminalSession session, Kind kind, Bmp.Fields asked) {
        this.terminal = terminal;
        this.session = session;
        this.kind = kind;
        this.asked = asked;
        this.plan = terminal.takePlan();
    }

    void run(FaultyLink line) throws LinkLost {
        terminal.books().askedForMoney();
        line.play(plan);
        if (plan.has(TerminalFault.SILENT)) {
            return;
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACCEPT) {
            session.cut();
            return;
        }
        if (plan.has(TerminalFault.REFUSE)) {
            session.send(Apdu.of(0x841E, 0x7D));
        } else if (plan.has(TerminalFault.ABORT_AT_ONCE)) {
            session.told(Apdu.of(Command.ABORTED, plan.result() == 0 ? DAY_OPEN : plan.result()));
        } else {
            session.send(Apdu.taken());
            accepted();
        }
    }

    private void accepted() throws LinkLost {
        if (terminal.troubles().locked() && kind == Kind.PAYMENT) {
            session.told(Apdu.of(
                    Command.STATUS_INFORMATION,
                    Bmp.Fields.of(
                                    Bmp.of(0x27, DAY_OPEN),
                                    Bmp.of(0x29, Octets.hex(terminal.settings().terminalId())))
                            .bytes()));
            session.told(Apdu.of(Command.ABORTED, DAY_OPEN));
            return;
        }
        try {
            if (plan.cut() == TerminalPlan.Cut.AFTER_ACCEPT) {
                session.cut();
            }
            askForCard();
        } catch (LinkLost e) {
            if (plan.cut() != TerminalPlan.Cut.BEFORE_CHARGE) {
                terminal.books().unacknowledged(book(), terminal.settings().lostAck());
            }
            throw e;
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_CHARGE) {
            session.cut();
            return;
        }
        Booking booking = book();
        boolean thanked = false;
        try {
            thanked = report(booking);
        } finally {
            if (!thanked) {
                terminal.books().unacknowledged(booking, terminal.settings().lostAck());
            }
        }
        if (thanked) {
            finish(booking);
        }
    }

    private void askForCard() throws LinkLost {
        if (kind != Kind.REVERSAL) {
            status(INSERT_CARD);
        }
        if (plan.has(TerminalFault.STATUS_INSIDE)) {
            session.told(Apdu.of(Command.COMPLETION, 0x9C));
        }
        while (terminal.stillHolding() && !cancelled) {
            listen(session.answer(GLANCE));
        }
        plan = plan.hold() ? terminal.released() : plan;
        int[] course = kind == Kind.REVERSAL ? new int[] {HOST} : new int[] {0x02, HOST, 0x0B};
        for (int code : course) {
            if (!cancelled) {
                status(code);
            }
        }
    }

    private void status(int code) throws LinkLost {
        Bmp text = Bmp.container(Tlv.of(0x24, Tlv.of(0x07, Octets.of("BITTE WARTEN".getBytes(US_ASCII)))));
        Apdu plain = Apdu.of(Command.INTERMEDIATE_STATUS, code);
        Apdu untimed = Apdu.of(Command.INTERMEDIATE_STATUS, Octets.join(Octets.of(code), text.bytes()));
        Optional<Integer> heard = session.told(plan.has(TerminalFault.NO_TIMEOUT) ? untimed : plain);
        // A request to give up may come before the answer that is awaited.
        while (heard.isPresent() && heard.get() != Command.TAKEN) {
            listen(heard);
            heard = session.answer(Duration.ofSeconds(5));
        }
        Duration pause = terminal.settings().pause();
        if (!pause.isZero()) {
            listen(session.answer(pause));
        }
    }

    private void listen(Optional<Integer> heard) throws LinkLost {
        if (heard.isPresent() && heard.get() == Command.ABORT) {
            session.send(Apdu.taken());
            cancelled = !plan.has(TerminalFault.APPROVE_AFTER_ABORT);
        } else if (heard.isPresent() && heard.get() == Command.STATUS) {
            session.send(Apdu.taken());
            session.told(Apdu.of(Command.COMPLETION, 0x9C));
        }
    }

    private Booking book() {
        int code = cancelled ? CANCELLED : plan.has(TerminalFault.ALREADY_MADE) ? ALREADY_MADE : plan.result();
        long minor = asked.find(0x04)
                .map(Octets::digits)
                .filter(digits -> digits.matches("\\d+"))
                .map(Long::parseLong)
                .orElse(0L);
        String currency = asked.find(0x49).map(Octets::digits).orElse("0978");
        String authorisation = String.format(Locale.ROOT, "%06d", terminal.digits(1_000_000));
        return terminal.books()
                .book(
                        kind == Kind.REVERSAL
                                ? reversal(minor, currency, code)
                                : new Booking(kind, minor, currency, 0, 0, terminal.now(), code, 0, authorisation));
    }

    /// Of the payment with the receipt number that was asked for, as long as its day is open.
    private Booking reversal(long minor, String currency, int planned) {
        int receipt = asked.find(0x87)
                .map(Octets::digits)
                .filter(digits -> digits.matches("\\d+"))
                .map(Integer::parseInt)
                .orElse(0);
        Optional<Booking> original = terminal.books().paymentOfToday(receipt);
        if (plan.has(TerminalFault.REVERSES_OTHER)) {
            original = terminal.books().standing().stream().reduce((earlier, later) -> later);
        }
        int code = planned;
        if (planned == 0 && original.isEmpty()) {
            code = NO_REVERSAL;
        } else if (planned == 0 && !terminal.books().stands(original.get())) {
            code = ALREADY_MADE;
        } else if (planned == 0 && original.get().minor() != minor && !plan.has(TerminalFault.REVERSES_OTHER)) {
            code = WRONG_AMOUNT;
        }
        return new Booking(
                Kind.REVERSAL,
                original.map(Booking::minor).orElse(minor),
                original.map(Booking::currency).orElse(currency),
                0,
                0,
                terminal.now(),
                code,
                original.map(Booking::trace).orElse(0),
                original.map(Booking::authorisation).orElse(""));
    }

    /// Whether the register said that it has the result.
    private boolean report(Booking booking) throws LinkLost {
        if (plan.cut() == TerminalPlan.Cut.AFTER_CHARGE) {
            session.cut();
            return false;
        }
        if (plan.has(TerminalFault.NO_RESULT)) {
            return true;
        }
        Octets fields = new TerminalReports(terminal).of(booking, plan).bytes();
        Apdu result = Apdu.of(Command.STATUS_INFORMATION, fields);
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACK) {
            session.send(result);
            session.cut();
            return false;
        }
        Optional<Integer> answer = session.told(result);
        if (plan.has(TerminalFault.RESULT_TWICE)) {
            answer = session.told(result);
        }
        while (answer.isPresent() && answer.get() == Command.ABORT) {
            session.send(Apdu.of(Command.NOT_POSSIBLE));
            answer = session.answer(Duration.ofSeconds(5));
        }
        boolean refused = answer.isPresent() && answer.get() >> 8 == 0x84 && answer.get() != Command.REFUSED;
        if (refused && booking.code() == 0) {
            terminal.books().reverseNow(booking);
        }
        return answer.isPresent() && !plan.has(TerminalFault.LOSE_ANSWER);
    }

    private void finish(Booking booking) throws LinkLost {
        if (booking.code() == 0) {
            for (Apdu print : new TerminalPrints(terminal, plan).receipt(booking, session.takesBlocks())) {
                session.told(print);
            }
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_COMPLETION) {
            session.cut();
        } else if (plan.has(TerminalFault.ABORT_AFTER_APPROVAL)) {
            session.told(Apdu.of(Command.ABORTED, CANCELLED));
        } else if (!plan.has(TerminalFault.NO_COMPLETION)) {
            boolean abort = booking.code() != 0 && !plan.has(TerminalFault.COMPLETION_ON_DECLINE);
            session.told(abort ? Apdu.of(Command.ABORTED, booking.code()) : Apdu.of(Command.COMPLETION));
        }
    }
}
