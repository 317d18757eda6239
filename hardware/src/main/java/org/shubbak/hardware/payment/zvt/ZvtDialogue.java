package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Deadline;
import org.shubbak.hardware.payment.wire.Ticker;

/// One command at a time on one connection: the register is master until it has sent, then the terminal until `06 0F`
/// or `06 1E`. Never sends a command twice. Source: PA00P016 chapter 5. One thread.
final class ZvtDialogue {
    /// So often a request to give up is looked for.
    private static final Duration SLICE = Duration.ofMillis(100);

    /// A terminal may start T4 again and again. So long it is believed, far beyond anybody at its keys.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ApduLink link;
    private final ZvtTimers timers;
    private final Ticker ticker;
    private final Consumer<String> trace;
    private final BooleanSupplier giveUp;
    private boolean fresh = true;

    ZvtDialogue(ApduLink link, ZvtTimers timers, Ticker ticker, Consumer<String> trace, BooleanSupplier giveUp) {
        this.link = link;
        this.timers = timers;
        this.ticker = ticker;
        this.trace = trace;
        this.giveUp = giveUp;
    }

    /// @param completion T4 for this command
    DialogueEnd run(Apdu command, Duration completion, DialogueEvents events) {
        try {
            if (!dropStray()) {
                return new DialogueEnd.Lost(true, Problem.of("terminal.keepsSending"));
            }
        } catch (LinkLost e) {
            return new DialogueEnd.Lost(true, Problem.of("terminal.lineLost"));
        }
        try {
            send(command);
        } catch (LinkLost e) {
            return new DialogueEnd.Lost(e.nothingWritten(), Problem.of("terminal.lineLost"));
        }
        try {
            return new Course(completion, events).untilItEnds();
        } catch (LinkLost e) {
            return new DialogueEnd.Lost(false, Problem.of("terminal.lineLost"));
        }
    }

    /// What arrives while no command is open belongs to none and must never be matched to the next one. A terminal that
    /// still talks after T3, the time it has to answer a command, will not hear one: then false.
    private boolean dropStray() throws LinkLost {
        if (fresh) {
            fresh = false;
            return true;
        }
        Deadline deadline = Deadline.in(timers.answer(), ticker);
        Optional<Apdu> stray = link.receive(Duration.ZERO);
        while (!link.idle() && !deadline.passed()) {
            stray.ifPresent(apdu -> trace.accept("x " + WireTrace.of(apdu)));
            stray = link.receive(deadline.leftAtMost(SLICE));
        }
        return link.idle();
    }

    private void send(Apdu apdu) throws LinkLost {
        trace.accept("> " + WireTrace.of(apdu));
        link.send(apdu);
    }

    /// The terminal's last word is known whether or not our thanks still reach it.
    private DialogueEnd ended(DialogueEnd end) {
        try {
            send(Apdu.taken());
        } catch (LinkLost e) {
            trace.accept("x the last answer did not leave");
        }
        return end;
    }

    private final class Course {
        private final Duration completion;
        private final DialogueEvents events;
        private final Deadline whole = Deadline.in(LONGEST, ticker);
        private Deadline deadline;
        private boolean accepted;
        private boolean abortSent;
        private boolean lastWait;

        Course(Duration completion, DialogueEvents events) {
            this.completion = completion;
            this.events = events;
            this.deadline = Deadline.in(timers.answer(), ticker);
        }

        DialogueEnd untilItEnds() throws LinkLost {
            while (true) {
                if (accepted && giveUp.getAsBoolean()) {
                    askToGiveUp();
                }
                Optional<Apdu> received = link.receive(deadline.leftAtMost(SLICE));
                if (received.isPresent()) {
                    trace.accept("< " + WireTrace.of(received.get()));
                    Optional<DialogueEnd> end = hear(ApduCodec.read(received.get()));
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
                // Also where the terminal goes on talking about something else.
                if (deadline.passed() || (whole.passed() && !lastWait)) {
                    if (!accepted || lastWait) {
                        return new DialogueEnd.Lost(false, Problem.of("terminal.silent"));
                    }
                    askToGiveUp();
                    lastWait = true;
                    deadline = Deadline.in(timers.abort(), ticker);
                }
            }
        }

        private void askToGiveUp() throws LinkLost {
            if (!abortSent) {
                abortSent = true;
                send(Apdu.of(Command.ABORT));
            }
        }

        private Optional<DialogueEnd> hear(Message message) throws LinkLost {
            return switch (message) {
                // Once accepted, an answer can only be the one to our request to give up: it decides nothing.
                case Message.Taken taken -> {
                    accept();
                    yield Optional.empty();
                }
                case Message.Refused refused ->
                    accepted ? Optional.empty() : Optional.of(new DialogueEnd.Refused(refused.reason()));
                case Message.Status status -> {
                    accept();
                    events.status(status.code());
                    yield goOn(minutes(status));
                }
                case Message.PrintLine line -> {
                    accept();
                    events.printed(line);
                    yield goOn(completion);
                }
                case Message.Aborted aborted -> Optional.of(ended(new DialogueEnd.Aborted(aborted.code())));
                case Message.Plain plain -> hearPlain(plain);
                case Message.Register register -> notForUs();
                case Message.Protected command -> notForUs();
                case Message.Unknown unknown ->
                    unknown.command() == Command.ABORTED
                            ? Optional.of(ended(new DialogueEnd.Aborted(0xFF)))
                            : notForUs();
            };
        }

        private Optional<DialogueEnd> hearPlain(Message.Plain plain) throws LinkLost {
            return switch (plain.command()) {
                case Command.STATUS_INFORMATION -> {
                    accept();
                    events.result(plain.fields());
                    yield goOn(completion);
                }
                case Command.PRINT_BLOCK -> {
                    accept();
                    events.printedBlock(plain.fields().container());
                    yield goOn(completion);
                }
                case Command.COMPLETION -> Optional.of(ended(new DialogueEnd.Completed(plain.data())));
                default -> notForUs();
            };
        }

        private void accept() {
            if (!accepted) {
                accepted = true;
                deadline = Deadline.in(completion, ticker);
                events.accepted();
            }
        }

        private Optional<DialogueEnd> goOn(Duration untilNext) throws LinkLost {
            if (!lastWait) {
                deadline = Deadline.in(untilNext, ticker);
            }
            send(Apdu.taken());
            return Optional.empty();
        }

        /// Clock setting, input, menus: never from the terminal to us.
        private Optional<DialogueEnd> notForUs() throws LinkLost {
            send(Apdu.of(Command.NOT_POSSIBLE));
            return Optional.empty();
        }

        private Duration minutes(Message.Status status) {
            String digits = status.minutes() == null ? "" : status.minutes().digits();
            return digits.matches("\\d\\d") && !digits.equals("00")
                    ? Duration.ofMinutes(Integer.parseInt(digits))
                    : completion;
        }
    }
}
