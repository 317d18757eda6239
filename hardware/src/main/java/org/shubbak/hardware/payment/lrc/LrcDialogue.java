package org.shubbak.hardware.payment.lrc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.wire.Deadline;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// One connection for one operation; one question at a time. A question about money is never repeated on silence. One
/// thread, except `close`.
final class LrcDialogue implements AutoCloseable {
    /// How a question ended on the wire.
    sealed interface End {
        record Answered(LrcAnswer answer) implements End {}

        /// The acknowledgement was all there is to it.
        record Acknowledged() implements End {}

        /// @param nothingWritten true only when no byte of the question left
        record Lost(boolean nothingWritten, boolean silent) implements End {
            /// Nothing was at stake yet.
            Problem beforeMoney() {
                return Problem.of(silent ? "lrc.noAnswer" : "terminal.hungUp");
            }

            Problem reason() {
                return Problem.of(silent ? "terminal.silent" : "terminal.lineLost");
            }
        }
    }

    /// What the terminal says before the end. Each call returns before the terminal gets its acknowledgement.
    interface Events {
        Events IGNORED = new Events() {};

        default void accepted() {}

        default void progress(Problem sentence) {}

        default void receiptLine(String line) {}

        /// Whether this answer belongs to the question.
        default boolean answer(LrcAnswer answer) {
            return true;
        }
    }

    private static final int STRAYS = 100;

    private final LrcLink link;
    private final LrcProfile profile;
    private final Ticker ticker;
    private final Consumer<String> trace;
    private boolean fresh = true;

    LrcDialogue(Link line, LrcProfile profile, Ticker ticker, Consumer<String> trace) {
        this.link = new LrcLink(line, profile, ticker);
        this.profile = profile;
        this.ticker = ticker;
        this.trace = trace;
    }

    /// @param repeats whether silence may be answered by sending the question again
    End ask(Command command, Map<String, String> values, boolean repeats, Events events) {
        try {
            dropStray();
        } catch (LinkLost e) {
            return new End.Lost(true, false);
        }
        LrcLink.Sent sent;
        try {
            Octets payload = LrcRequest.payload(profile, command, values);
            trace.accept("> " + LrcTrace.of(profile, text(payload)));
            sent = link.send(payload, repeats);
        } catch (LinkLost e) {
            return new End.Lost(e.nothingWritten(), false);
        }
        if (sent != LrcLink.Sent.TAKEN) {
            return new End.Lost(false, true);
        }
        events.accepted();
        try {
            return command.answerCodes().isEmpty() ? new End.Acknowledged() : untilAnswered(command, events);
        } catch (LinkLost e) {
            return new End.Lost(false, false);
        }
    }

    /// What arrives while no question is open belongs to none and must never be matched to the next one.
    private void dropStray() throws LinkLost {
        if (fresh) {
            fresh = false;
            return;
        }
        Optional<Octets> stray = link.receive(Duration.ZERO);
        for (int dropped = 0; stray.isPresent() && dropped < STRAYS; dropped++) {
            trace.accept("x " + LrcTrace.of(profile, text(stray.get())));
            acknowledge(stray.get());
            stray = link.receive(Duration.ZERO);
        }
    }

    private End untilAnswered(Command command, Events events) throws LinkLost {
        Deadline deadline = Deadline.in(profile.timers().result(), ticker);
        while (true) {
            Optional<Octets> received = link.receive(deadline.left());
            if (received.isEmpty()) {
                return new End.Lost(false, true);
            }
            String payload = text(received.get());
            trace.accept("< " + LrcTrace.of(profile, payload));
            String code = LrcAnswer.at(profile, profile.answerCode(), payload);
            if (command.answerCodes().contains(code)) {
                LrcAnswer answer = new LrcAnswer(profile, command, payload);
                if (events.answer(answer)) {
                    thanks();
                    receiptsAfter(command, events);
                    return new End.Answered(answer);
                }
            } else if (received.get().isEmpty() || code.equals(profile.progressCode())) {
                events.progress(progress(payload));
                deadline = Deadline.in(profile.timers().result(), ticker);
            } else if (code.equals(profile.receiptCode())) {
                events.receiptLine(line(payload));
            }
            acknowledge(received.get());
        }
    }

    /// Lines of a receipt have no end of their own; they are over when nothing more comes.
    private void receiptsAfter(Command command, Events events) {
        if (profile.receiptCode() == null || profile.timers().quiet().isZero()) {
            return;
        }
        try {
            Optional<Octets> more = link.receive(profile.timers().quiet());
            for (int lines = 0; more.isPresent() && lines < STRAYS; lines++) {
                String payload = text(more.get());
                if (LrcAnswer.at(profile, profile.answerCode(), payload).equals(profile.receiptCode())) {
                    events.receiptLine(line(payload));
                }
                acknowledge(more.get());
                more = link.receive(profile.timers().quiet());
            }
        } catch (LinkLost e) {
            trace.accept("x the line ended behind the answer to " + command.answerCodes());
        }
    }

    /// The answer is known whether or not our thanks still reach the terminal.
    private void thanks() {
        try {
            link.acknowledge();
        } catch (LinkLost e) {
            trace.accept("x the last acknowledgement did not leave");
        }
    }

    private void acknowledge(Octets payload) throws LinkLost {
        if (!payload.isEmpty()) {
            link.acknowledge();
        }
    }

    private Problem progress(String payload) {
        LrcProfile.Place result = profile.progressCode() == null
                ? null
                : new LrcProfile.Place(profile.answerCode().at() + 1, 0);
        LrcProfile.Meaning meaning = result == null || payload.isEmpty()
                ? new LrcProfile.Meaning(LrcProfile.Verdict.PROGRESS, LrcSentence.SHOW_STEPS)
                : profile.meaning(LrcAnswer.at(profile, result, payload));
        boolean known = meaning.verdict() == LrcProfile.Verdict.PROGRESS && meaning.sentence() != LrcSentence.OTHER;
        return (known ? meaning.sentence() : LrcSentence.SHOW_STEPS).problem("");
    }

    private String line(String payload) {
        int behind =
                profile.answerCode().at() + Math.max(1, profile.answerCode().length()) - 1;
        return payload.substring(Math.min(payload.length(), behind));
    }

    private String text(Octets payload) {
        return new String(payload.array(), profile.charset());
    }

    /// The first few bytes that arrived, for recognising a terminal that speaks something else.
    Octets firstBytes() {
        return link.firstBytes();
    }

    @Override
    public void close() {
        link.close();
    }
}
