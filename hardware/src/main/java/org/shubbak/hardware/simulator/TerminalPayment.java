package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;
import org.shubbak.hardware.payment.zvt.Tlv;

/// One payment at the simulated terminal. Once it has taken the command it carries on whatever becomes of the line, as
/// the worst of the real ones do.
final class TerminalPayment {
    private static final int INSERT_CARD = 0x0A;
    private static final int HOST = 0x04;
    private static final int CANCELLED = 0x6C;
    private static final int ALREADY_MADE = 0xB4;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final TerminalSimulator terminal;
    private final TerminalSession session;
    private final Bmp.Fields charge;
    private TerminalPlan plan;
    private boolean cancelled;

    TerminalPayment(TerminalSimulator terminal, TerminalSession session, Bmp.Fields charge) {
        this.terminal = terminal;
        this.session = session;
        this.charge = charge;
        this.plan = terminal.takePlan();
    }

    void run(FaultyLink line) throws LinkLost {
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
            session.told(Apdu.of(Command.ABORTED, plan.result() == 0 ? 0xF0 : plan.result()));
        } else {
            session.send(Apdu.taken());
            accepted();
        }
    }

    private void accepted() throws LinkLost {
        try {
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
        TerminalBooks.Booking booking = book();
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
        status(INSERT_CARD);
        while (terminal.stillHolding() && !cancelled) {
            listen(session.answer(GLANCE));
        }
        plan = plan.hold() ? terminal.released() : plan;
        for (int code : new int[] {0x02, HOST, 0x0B}) {
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

    private TerminalBooks.Booking book() {
        int code = cancelled ? CANCELLED : plan.has(TerminalFault.ALREADY_MADE) ? ALREADY_MADE : plan.result();
        long minor = charge.find(0x04)
                .map(Octets::digits)
                .filter(digits -> digits.matches("\\d+"))
                .map(Long::parseLong)
                .orElse(0L);
        String currency = charge.find(0x49).map(Octets::digits).orElse("0978");
        String authorisation = String.format(Locale.ROOT, "%06d", terminal.digits(1_000_000));
        return terminal.books().book(minor, currency, terminal.now(), code, authorisation);
    }

    /// Whether the register said that it has the result.
    private boolean report(TerminalBooks.Booking booking) throws LinkLost {
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
        return answer.isPresent();
    }

    private void finish(TerminalBooks.Booking booking) throws LinkLost {
        if (booking.code() == 0) {
            for (Apdu print : prints(booking)) {
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

    private List<Apdu> prints(TerminalBooks.Booking booking) {
        String card = plan.has(TerminalFault.UNMASKED) ? "4111 1111 1111 1111" : "**** **** **** 4821";
        List<String> lines =
                List.of("KUNDENBELEG", "KARTE " + card, String.format(Locale.ROOT, "BELEG %04d", booking.receipt()));
        return switch (terminal.settings().print()) {
            case NONE -> List.of();
            case LINES -> {
                List<Apdu> prints = new ArrayList<>();
                lines.forEach(text -> prints.add(printLine(0x00, text)));
                prints.add(printLine(0x81, ""));
                yield prints;
            }
            case BLOCK -> {
                List<Octets> texts = new ArrayList<>();
                lines.forEach(text -> texts.add(
                        Tlv.of(0x07, Octets.of(text.getBytes(US_ASCII))).bytes()));
                texts.add(Tlv.of(0x09, Octets.of(0x81)).bytes());
                Bmp block = Bmp.container(Tlv.of(0x1F07, Octets.of(2)), Tlv.of(0x25, Octets.join(texts)));
                yield List.of(Apdu.of(Command.PRINT_BLOCK, block.bytes()));
            }
        };
    }

    /// With the receipt type behind the text, as some terminals append it.
    private static Apdu printLine(int attribute, String text) {
        return Apdu.of(
                Command.PRINT_LINE,
                Octets.join(Octets.of(attribute), Octets.of(text.getBytes(US_ASCII)), Octets.hex("06 04 1F 07 01 02")));
    }
}
