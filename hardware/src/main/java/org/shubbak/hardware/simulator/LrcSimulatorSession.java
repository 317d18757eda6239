package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.lrc.LrcLink;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.simulator.TerminalBooks.Booking;
import org.shubbak.hardware.simulator.TerminalBooks.Kind;

/// One connection of the simulated terminal: takes questions until the line ends. Once it has taken a command for
/// money it carries on whatever becomes of the line. One thread.
final class LrcSimulatorSession {
    private static final Duration HOUR = Duration.ofHours(1);

    private final LrcSimulator terminal;
    private final FaultyLink line;
    private final LrcLink link;
    private final LrcAnswers answers;

    LrcSimulatorSession(LrcSimulator terminal, FaultyLink line, LrcLink link) {
        this.terminal = terminal;
        this.line = line;
        this.link = link;
        this.answers = new LrcAnswers(terminal);
    }

    void untilTheLineEnds() throws LinkLost {
        while (true) {
            Duration idle = terminal.troubles().idleClose();
            Optional<Octets> heard = link.receive(idle.isZero() ? HOUR : idle);
            if (heard.isPresent() && !heard.get().isEmpty()) {
                obey(new String(heard.get().array(), terminal.profile().charset()));
            } else if (heard.isEmpty() && !idle.isZero()) {
                line.close();
            }
        }
    }

    private void obey(String payload) throws LinkLost {
        Optional<Map.Entry<Ask, Map<String, String>>> asked = answers.understood(payload);
        if (asked.isEmpty()) {
            link.acknowledge();
            return;
        }
        Ask ask = asked.get().getKey();
        Map<String, String> values = asked.get().getValue();
        switch (ask) {
            case PAYMENT -> move(Kind.PAYMENT, ask, values);
            case REVERSAL -> move(Kind.REVERSAL, ask, values);
            case POLL, LAST_RESULT, TOTALS -> {
                link.acknowledge();
                tell(answers.to(ask));
            }
            case END_OF_DAY -> endOfDay(ask);
        }
    }

    private void endOfDay(Ask ask) throws LinkLost {
        TerminalPlan plan = terminal.takePlan();
        line.play(plan);
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACCEPT) {
            line.close();
            return;
        }
        link.acknowledge();
        Optional<Octets> answer = answers.to(ask);
        terminal.books().closeDay();
        if (plan.cut() == TerminalPlan.Cut.AFTER_CHARGE) {
            line.close();
            return;
        }
        tell(answer);
    }

    private void tell(Optional<Octets> answer) throws LinkLost {
        if (answer.isPresent()) {
            link.send(answer.get(), true);
        }
    }

    private void move(Kind kind, Ask ask, Map<String, String> values) throws LinkLost {
        TerminalPlan plan = terminal.takePlan();
        terminal.books().askedForMoney();
        line.play(plan);
        if (plan.has(TerminalFault.SILENT)) {
            return;
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACCEPT) {
            line.close();
            return;
        }
        if (!plan.has(TerminalFault.RESULT_BEFORE_ACK)) {
            link.acknowledge();
        }
        try {
            progress(plan);
        } catch (LinkLost e) {
            if (plan.cut() != TerminalPlan.Cut.BEFORE_CHARGE) {
                terminal.books()
                        .unacknowledged(
                                answers.book(kind, values, plan),
                                terminal.settings().lostAck());
            }
            throw e;
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_CHARGE) {
            line.close();
            return;
        }
        carriedOut(ask, answers.book(kind, values, plan), values, plan);
    }

    private void carriedOut(Ask ask, Booking booking, Map<String, String> values, TerminalPlan plan) throws LinkLost {
        boolean thanked = false;
        try {
            thanked = report(ask, booking, values, plan);
        } finally {
            if (!thanked) {
                terminal.books().unacknowledged(booking, terminal.settings().lostAck());
            }
        }
        if (plan.has(TerminalFault.HANG_UP)) {
            line.close();
        }
    }

    private void progress(TerminalPlan plan) throws LinkLost {
        if (plan.cut() == TerminalPlan.Cut.AFTER_ACCEPT) {
            line.close();
        }
        LrcProfile profile = terminal.profile();
        if (plan.has(TerminalFault.PROGRESS) && profile.progressCode() != null) {
            tell(Optional.of(answers.text(profile.progressCode() + profile.separator() + "78")));
            tell(Optional.of(answers.text(profile.progressCode() + profile.separator() + "82")));
        } else if (plan.has(TerminalFault.PROGRESS)) {
            line.write(answers.progressFrame(), Duration.ofSeconds(5));
        } else if (plan.cut() == TerminalPlan.Cut.AFTER_ACCEPT) {
            line.write(new byte[] {0}, Duration.ofSeconds(5));
        }
    }

    /// Whether the register acknowledged the result.
    private boolean report(Ask ask, Booking booking, Map<String, String> values, TerminalPlan plan) throws LinkLost {
        if (plan.cut() == TerminalPlan.Cut.AFTER_CHARGE) {
            line.close();
            return false;
        }
        if (plan.has(TerminalFault.NO_RESULT)) {
            return false;
        }
        Command command = terminal.profile().command(ask).orElseThrow();
        Octets result = answers.of(command, booking, values, plan);
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACK) {
            line.closeAfterNextWrite();
        }
        if (plan.has(TerminalFault.RECEIPT_LINES)) {
            tell(Optional.of(answers.receiptLine("KARTE 4111 1111 1111 1111")));
        }
        boolean thanked = link.send(result, true) == LrcLink.Sent.TAKEN;
        if (plan.has(TerminalFault.RESULT_BEFORE_ACK)) {
            link.acknowledge();
        }
        if (plan.has(TerminalFault.RESULT_TWICE)) {
            link.send(result, true);
        }
        return thanked && !plan.has(TerminalFault.LOSE_ANSWER);
    }
}
