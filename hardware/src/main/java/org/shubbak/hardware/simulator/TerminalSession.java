package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.ApduCodec;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;
import org.shubbak.hardware.payment.zvt.Message;
import org.shubbak.hardware.payment.zvt.NumberedLink;
import org.shubbak.hardware.payment.zvt.Tlv;
import org.shubbak.hardware.simulator.TerminalBooks.Kind;

/// One connection of the simulated terminal: takes commands until the line ends. One thread.
final class TerminalSession {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WRONG_CURRENCY = 0x6F;
    private static final int NOT_REGISTERED = 0x6B;
    private static final int BUSY = 0x9C;
    private static final int PERMITTED = 0x26;
    private static final int MESSAGE_ID = 0x1F73;
    private static final Octets VERSION = Octets.hex("F0 F0 F7 32 2E 31 34 2E 31 35");

    private final TerminalSimulator terminal;
    private final FaultyLink line;
    private final NumberedLink link;
    private boolean blocks;

    TerminalSession(TerminalSimulator terminal, FaultyLink line, NumberedLink link) {
        this.terminal = terminal;
        this.line = line;
        this.link = link;
    }

    void untilTheLineEnds() throws LinkLost {
        while (true) {
            Duration idle = terminal.troubles().idleClose();
            Optional<Apdu> command = link.receive(idle.isZero() ? HOUR : idle);
            if (command.isPresent()) {
                obey(command.get());
            } else if (!idle.isZero()) {
                cut();
            }
        }
    }

    private void obey(Apdu apdu) throws LinkLost {
        Message message = ApduCodec.read(apdu);
        switch (apdu.command()) {
            case Command.REGISTER -> register(message);
            case Command.STATUS -> status(message);
            case Command.REPEAT_RECEIPT -> repeat(message);
            case Command.AUTHORISE -> move(Kind.PAYMENT, message);
            case Command.REVERSE -> move(Kind.REVERSAL, message);
            case Command.REFUND -> move(Kind.REFUND, message);
            case Command.END_OF_DAY -> {
                if (ready()) {
                    new TerminalDayEnd(terminal, this).run(line);
                }
            }
            case Command.DIAGNOSE, Command.INITIALISE -> {
                send(Apdu.taken());
                told(Apdu.of(Command.INTERMEDIATE_STATUS, 0x0E));
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
        if (!(message instanceof Message.Register register)) {
            send(Apdu.of(Command.NOT_POSSIBLE));
            return;
        }
        Tlv.Container offered = register.fields().container();
        boolean tooNew = !terminal.troubles().containers() && !offered.objects().isEmpty();
        if (tooNew || !terminal.troubles().knows(register.password().digits())) {
            send(Apdu.of(Command.NOT_POSSIBLE));
            return;
        }
        Octets currency = register.currency() == null ? Octets.hex("09 78") : register.currency();
        if (!terminal.settings().currencies().contains(currency.digits())) {
            send(Apdu.of(0x841E, WRONG_CURRENCY));
            return;
        }
        terminal.register(true);
        blocks = offered.find(PERMITTED).isPresent();
        boolean numbered =
                terminal.troubles().numbered() && offered.find(MESSAGE_ID).isPresent();
        send(Apdu.taken());
        told(Apdu.of(Command.COMPLETION, registered(currency, offered, numbered)));
        if (numbered) {
            link.start();
        }
    }

    /// What was agreed is echoed.
    private Octets registered(Octets currency, Tlv.Container offered, boolean numbered) {
        Octets fields = Bmp.Fields.of(
                        Bmp.of(0x19, 0x00),
                        Bmp.of(0x29, Octets.hex(terminal.settings().terminalId())),
                        Bmp.of(0x49, currency))
                .bytes();
        Tlv[] echoed = offered.objects().stream()
                .filter(object -> numbered || object.tag() != MESSAGE_ID)
                .toArray(Tlv[]::new);
        return echoed.length == 0
                ? fields
                : Octets.join(fields, Bmp.container(echoed).bytes());
    }

    /// Whether the register takes print blocks.
    boolean takesBlocks() {
        return blocks;
    }

    private void status(Message message) throws LinkLost {
        send(Apdu.taken());
        int service = serviceByte(message);
        int whole = terminal.troubles().status();
        Octets status = Octets.of(whole == 0 ? terminal.books().status() : whole);
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
        if (plain || (service & 0x02) == 0) {
            reprint();
        }
        told(Apdu.of(Command.COMPLETION));
    }

    private void reprint() throws LinkLost {
        TerminalPlan plan = TerminalPlan.approval();
        Optional<TerminalBooks.Booking> last = terminal.books().last(false).filter(booking -> booking.code() == 0);
        if (last.isPresent()) {
            for (Apdu print : new TerminalPrints(terminal, plan).receipt(last.get(), blocks)) {
                told(print);
            }
        }
    }

    private void move(Kind kind, Message message) throws LinkLost {
        if (ready()) {
            new TerminalTransaction(terminal, this, kind, message.fields()).run(line);
        }
    }

    private boolean ready() throws LinkLost {
        if (!terminal.registered()) {
            send(Apdu.of(0x8400 | NOT_REGISTERED));
            return false;
        }
        if (terminal.books().isBusy() || terminal.troubles().busy()) {
            send(Apdu.of(0x8400 | BUSY));
            return false;
        }
        return true;
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
