package org.shubbak.hardware.payment.lrc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.wire.PatientLookup;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;

/// What can be asked of a terminal of this family without moving money: the poll that comes before everything, and the
/// last result.
final class LrcSession {
    private final LinkOpener opener;
    private final LrcSettings settings;
    private final LrcProfile profile;
    private final Ticker ticker;
    private final Consumer<String> trace;

    LrcSession(LinkOpener opener, LrcSettings settings, Ticker ticker, Consumer<String> trace) {
        this.opener = opener;
        this.settings = settings;
        this.profile = settings.profile();
        this.ticker = ticker;
        this.trace = trace;
    }

    LrcDialogue open() throws LinkLost {
        return new LrcDialogue(opener.open(), profile, ticker, trace);
    }

    /// What every command may name.
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("terminalId", settings.terminalId() == null ? "0" : settings.terminalId());
        values.put("register", settings.register());
        return values;
    }

    /// Empty when the terminal speaks this dialect and can work.
    Optional<SetupFault> poll(LrcDialogue dialogue) {
        return switch (polled(dialogue)) {
            case TerminalCheck.Works works -> Optional.empty();
            case TerminalCheck.Faulty faulty -> Optional.of(faulty.fault());
        };
    }

    private TerminalCheck polled(LrcDialogue dialogue) {
        Command poll = profile.command(Ask.POLL).orElseThrow();
        return switch (dialogue.ask(poll, values(), true, LrcDialogue.Events.IGNORED)) {
            case LrcDialogue.End.Acknowledged yes -> new TerminalCheck.Works(null, null, null);
            case LrcDialogue.End.Lost lost ->
                new TerminalCheck.Faulty(LrcSetup.fault(profile, dialogue.firstBytes(), lost));
            case LrcDialogue.End.Answered answered -> polled(poll, answered.answer());
        };
    }

    private TerminalCheck polled(Command poll, LrcAnswer answer) {
        String state = answer.text(Field.STATE);
        if (!poll.ready().isEmpty() && !poll.ready().contains(String.valueOf(state))) {
            return new TerminalCheck.Faulty(
                    SetupFault.of(SetupFault.Kind.NOT_READY, "lrc.notReady", String.valueOf(state)));
        }
        String id = answer.text(Field.TERMINAL_ID);
        String configured = settings.terminalId();
        if (configured != null && id != null && !id.equals(configured)) {
            return new TerminalCheck.Faulty(
                    SetupFault.of(SetupFault.Kind.OTHER_TERMINAL, "terminal.otherTerminal", configured));
        }
        return new TerminalCheck.Works(id, answer.text(Field.VERSION), null);
    }

    TerminalCheck check() {
        try (LrcDialogue dialogue = open()) {
            return polled(dialogue);
        } catch (LinkLost e) {
            return new TerminalCheck.Faulty(SetupFault.of(SetupFault.Kind.UNREACHABLE, "terminal.unreachable"));
        }
    }

    LookupAnswer lookupLast() {
        LrcProfile.Timers timers = profile.timers();
        return PatientLookup.ask(ticker, timers.patience(), timers.poll(), this::once);
    }

    /// Whether an approval that was acknowledged is still one: nothing in this family says that our acknowledgement
    /// arrived, and a terminal that takes a payment back may do so only after it was asked once.
    boolean stands(TerminalResult approved) {
        if (profile.keepsUnacknowledged()) {
            return true;
        }
        boolean first = shows(approved);
        return first && shows(approved);
    }

    private boolean shows(TerminalResult approved) {
        return once() instanceof LookupAnswer.Last last
                && last.result().approved()
                && last.result().sameTransaction(approved);
    }

    /// Whether the terminal no longer calls this payment approved.
    boolean tookBack(TerminalResult payment) {
        return profile.keepsUnacknowledged()
                || (once() instanceof LookupAnswer.Last last
                        && !last.result().approved()
                        && last.result().sameTransaction(payment));
    }

    private LookupAnswer once() {
        try (LrcDialogue dialogue = open()) {
            Optional<SetupFault> fault = poll(dialogue);
            if (fault.isPresent()) {
                return switch (fault.get().kind()) {
                    case UNREACHABLE, SILENT ->
                        new LookupAnswer.Unreachable(fault.get().problem());
                    case WRONG_TRANSPORT,
                            FOREIGN_PROTOCOL,
                            NOT_REGISTERED,
                            WRONG_CURRENCY,
                            WRONG_PASSWORD,
                            OTHER_TERMINAL,
                            NOT_READY -> new LookupAnswer.StillBusy(fault.get().problem());
                };
            }
            Command command = profile.command(Ask.LAST_RESULT).orElseThrow();
            return switch (dialogue.ask(command, values(), true, LrcDialogue.Events.IGNORED)) {
                case LrcDialogue.End.Acknowledged alone ->
                    new LookupAnswer.CannotTell(Problem.of("terminal.lookupNotOffered"));
                case LrcDialogue.End.Lost lost -> new LookupAnswer.Unreachable(lost.reason());
                case LrcDialogue.End.Answered answered -> told(command, answered.answer());
            };
        } catch (LinkLost e) {
            return new LookupAnswer.Unreachable(Problem.of("terminal.unreachable"));
        }
    }

    private LookupAnswer told(Command command, LrcAnswer answer) {
        TerminalResult result = answer.result(settings.currency());
        LrcProfile.Meaning meaning = answer.meaning();
        return switch (meaning.verdict()) {
            case APPROVED, DECLINED ->
                new LookupAnswer.Last(
                        result, command.fields().containsKey(Field.AMOUNT), false, answer.text(Field.REFERENCE));
            case NONE -> new LookupAnswer.None();
            case PROGRESS -> new LookupAnswer.StillBusy(meaning.sentence().problem(answer.code()));
            case NOT_STARTED, IN_DOUBT -> new LookupAnswer.CannotTell(Problem.of("lrc.unclear", answer.code()));
        };
    }
}
