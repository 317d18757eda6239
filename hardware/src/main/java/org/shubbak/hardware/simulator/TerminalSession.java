package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.ApduCodec;
import org.shubbak.hardware.payment.zvt.ApduLink;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;
import org.shubbak.hardware.payment.zvt.Message;

/// One connection of the simulated terminal: takes commands until the line ends. One thread.
final class TerminalSession {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WRONG_CURRENCY = 0x6F;
    private static final int NOT_REGISTERED = 0x6B;
    private static final int BUSY = 0x9C;
    private static final Octets VERSION = Octets.hex("F0 F0 F7 32 2E 31 34 2E 31 35");

    private final TerminalSimulator terminal;
    private final FaultyLink line;
    private final ApduLink link;

    TerminalSession(TerminalSimulator terminal, FaultyLink line, ApduLink link) {
        this.terminal = terminal;
        this.line = line;
        this.link = link;
    }

    void untilTheLineEnds() throws LinkLost {
        while (true) {
            Optional<Apdu> command = link.receive(HOUR);
            if (command.isPresent()) {
                obey(command.get());
            }
        }
    }

    private void obey(Apdu apdu) throws LinkLost {
        Message message = ApduCodec.read(apdu);
        switch (apdu.command()) {
            case Command.REGISTER -> register(message);
            case Command.STATUS -> status(message);
            case Command.REPEAT_RECEIPT -> repeat(message);
            case Command.AUTHORISE -> authorise(message);
            case Command.END_OF_DAY -> {
                send(Apdu.taken());
                TerminalReports reports = new TerminalReports(terminal);
                told(Apdu.of(Command.STATUS_INFORMATION, reports.endOfDay().bytes()));
                told(Apdu.of(Command.COMPLETION));
            }
            case Command.LOG_OFF -> {
                terminal.register(false);
                send(Apdu.taken());
            }
            case Command.ABORT -> send(Apdu.taken());
            default -> {
                if (!apdu.isAnswer()) {
                    send(Apdu.of(Command.NOT_POSSIBLE));
                }
            }
        }
    }

    private void register(Message message) throws LinkLost {
        Octets currency = message instanceof Message.Register register && register.currency() != null
                ? register.currency()
                : Octets.hex("09 78");
        if (!terminal.settings().currencies().contains(currency.digits())) {
            send(Apdu.of(0x841E, WRONG_CURRENCY));
            return;
        }
        terminal.register(true);
        send(Apdu.taken());
        told(Apdu.of(
                Command.COMPLETION,
                Bmp.Fields.of(
                                Bmp.of(0x19, 0x00),
                                Bmp.of(0x29, Octets.hex(terminal.settings().terminalId())),
                                Bmp.of(0x49, currency))
                        .bytes()));
    }

    private void status(Message message) throws LinkLost {
        send(Apdu.taken());
        int service = serviceByte(message);
        Octets status = Octets.of(terminal.books().status());
        boolean bare = service >= 0 && (service & 0x02) != 0;
        told(Apdu.of(Command.COMPLETION, bare ? status : Octets.join(VERSION, status)));
    }

    private void repeat(Message message) throws LinkLost {
        TerminalSettings.Lookup way = terminal.settings().lookup();
        int service = serviceByte(message);
        boolean plain = service < 0;
        boolean refused = switch (way) {
            case REFUSED -> true;
            case PLAIN -> !plain;
            case PRINTING -> service == 3;
            case LAST, SUCCESSFUL, NOTHING, END_OF_DAY -> false;
        };
        if (refused) {
            send(Apdu.of(Command.NOT_POSSIBLE));
            return;
        }
        send(Apdu.taken());
        boolean wanted = way == TerminalSettings.Lookup.PLAIN ? plain : !plain && (service & 0x01) != 0;
        if (wanted && way != TerminalSettings.Lookup.NOTHING) {
            Optional<Bmp.Fields> last = new TerminalReports(terminal).last(way);
            if (last.isPresent()) {
                told(Apdu.of(Command.STATUS_INFORMATION, last.get().bytes()));
            }
        }
        told(Apdu.of(Command.COMPLETION));
    }

    private void authorise(Message message) throws LinkLost {
        if (!terminal.registered()) {
            send(Apdu.of(0x8400 | NOT_REGISTERED));
            return;
        }
        if (terminal.books().isBusy()) {
            send(Apdu.of(0x8400 | BUSY));
            return;
        }
        if (message instanceof Message.Plain charge) {
            new TerminalPayment(terminal, this, charge.fields()).run(line);
        }
    }

    /// -1 where none was sent.
    private static int serviceByte(Message message) {
        return message instanceof Message.Protected command
                ? command.fields().find(0x03).map(value -> value.at(0)).orElse(-1)
                : -1;
    }

    void send(Apdu apdu) throws LinkLost {
        Ticker.system().pause(terminal.settings().slow());
        link.send(apdu);
    }

    /// Sends and waits for the register's answer, over everything else it may say meanwhile.
    /// @return the answer's command, or nothing when none came in time
    Optional<Integer> told(Apdu apdu) throws LinkLost {
        send(apdu);
        Duration limit = terminal.settings().waiting();
        return answer(limit.isZero() ? Duration.ofSeconds(30) : limit);
    }

    Optional<Integer> answer(Duration limit) throws LinkLost {
        return link.receive(limit).map(Apdu::command);
    }

    void cut() {
        line.close();
    }
}
