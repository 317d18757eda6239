package org.shubbak.hardware.payment.zvt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;

/// What can be asked of a terminal without moving money: its health, a trial of its set-up, diagnosis, initialisation
/// and the last receipts once more. Each on a connection of its own.
final class ZvtService {
    private static final int READY = 0x00;
    private static final int NOT_REGISTERED = 0x6B;
    private static final int CARD_IN = 0xDC;
    private static final int WANTS_INITIALISATION = 0x01;
    private static final int WANTS_DIAGNOSIS = 0x02;
    private static final Problem UNREACHABLE = Problem.of("terminal.unreachable");

    private final LinkOpener opener;
    private final ZvtSettings settings;
    private final Function<Link, ZvtConnection> connect;

    ZvtService(LinkOpener opener, ZvtSettings settings, Function<Link, ZvtConnection> connect) {
        this.opener = opener;
        this.settings = settings;
        this.connect = connect;
    }

    DeviceHealth health() {
        try (ZvtConnection connection = connect.apply(opener.open())) {
            ZvtConnection.StatusAnswer answer = connection.status();
            if (answer instanceof ZvtConnection.StatusAnswer.Told told && told.code() == NOT_REGISTERED) {
                Optional<SetupFault> fault = connection.register(settings.currency());
                if (fault.isPresent()) {
                    return new DeviceHealth(DeviceState.NOT_READY, fault.get().problem());
                }
                answer = connection.status();
            }
            return health(answer);
        } catch (LinkLost e) {
            return new DeviceHealth(DeviceState.LOST, UNREACHABLE);
        }
    }

    private static DeviceHealth health(ZvtConnection.StatusAnswer answer) {
        return switch (answer) {
            case ZvtConnection.StatusAnswer.Silent silent -> new DeviceHealth(DeviceState.LOST, silent.reason());
            case ZvtConnection.StatusAnswer.Told told ->
                switch (told.code()) {
                    case READY -> DeviceHealth.ready();
                    case CARD_IN -> new DeviceHealth(DeviceState.READY, TerminalProblems.status(CARD_IN));
                    case 0x9C, 0xE0, 0xE1 -> new DeviceHealth(DeviceState.BUSY, TerminalProblems.status(told.code()));
                    default -> new DeviceHealth(DeviceState.NOT_READY, TerminalProblems.status(told.code()));
                };
        };
    }

    TerminalCheck check() {
        try (ZvtConnection connection = connect.apply(opener.open())) {
            Optional<SetupFault> fault = connection.register(settings.currency());
            if (fault.isPresent()) {
                return new TerminalCheck.Faulty(fault.get());
            }
            return switch (connection.status()) {
                case ZvtConnection.StatusAnswer.Silent silent ->
                    new TerminalCheck.Faulty(SetupFault.of(SetupFault.Kind.SILENT, "terminal.noAnswer"));
                case ZvtConnection.StatusAnswer.Told told -> check(told, connection);
            };
        } catch (LinkLost e) {
            return new TerminalCheck.Faulty(new SetupFault(SetupFault.Kind.UNREACHABLE, UNREACHABLE));
        }
    }

    private static TerminalCheck check(ZvtConnection.StatusAnswer.Told told, ZvtConnection connection) {
        if (told.code() != READY && told.code() != CARD_IN) {
            SetupFault.Kind kind =
                    told.code() == NOT_REGISTERED ? SetupFault.Kind.NOT_REGISTERED : SetupFault.Kind.NOT_READY;
            return new TerminalCheck.Faulty(new SetupFault(kind, TerminalProblems.status(told.code())));
        }
        Problem note = told.code() == CARD_IN ? TerminalProblems.status(CARD_IN) : null;
        if ((connection.registrationStatus() & WANTS_INITIALISATION) != 0) {
            note = TerminalProblems.status(0x51);
        } else if ((connection.registrationStatus() & WANTS_DIAGNOSIS) != 0) {
            note = TerminalProblems.status(0xC2);
        }
        return new TerminalCheck.Works(connection.registeredId(), told.version(), note);
    }

    /// `06 70`.
    Optional<Problem> diagnose() {
        return served(Apdu.of(Command.DIAGNOSE), DialogueEvents.IGNORED);
    }

    /// `06 93`.
    Optional<Problem> initialise() {
        Apdu command = ZvtCommands.guarded(Command.INITIALISE, settings.passwordOctets(), Bmp.Fields.NONE);
        return served(command, DialogueEvents.IGNORED);
    }

    /// `06 20`, with print.
    List<TerminalSlip> repeatReceipt() {
        PrintedReceipts receipts = new PrintedReceipts(settings.charset(), slip -> {});
        DialogueEvents prints = new DialogueEvents() {
            @Override
            public void printed(Message.PrintLine line) {
                receipts.add(line);
            }

            @Override
            public void printedBlock(Tlv.Container block) {
                receipts.add(block);
            }
        };
        served(ZvtCommands.guarded(Command.REPEAT_RECEIPT, settings.passwordOctets(), Bmp.Fields.NONE), prints);
        receipts.end();
        return receipts.slips();
    }

    private Optional<Problem> served(Apdu command, DialogueEvents events) {
        try (ZvtConnection connection = connect.apply(opener.open())) {
            Optional<SetupFault> fault = connection.register(settings.currency());
            if (fault.isPresent()) {
                return fault.map(SetupFault::problem);
            }
            return switch (connection.run(command, events)) {
                case DialogueEnd.Completed completed -> Optional.empty();
                case DialogueEnd.Aborted aborted -> Optional.of(TerminalProblems.result(aborted.code()));
                case DialogueEnd.Refused refused -> Optional.of(TerminalProblems.result(refused.reason()));
                case DialogueEnd.Lost lost ->
                    Optional.of(RegistrationFaults.lost(lost).problem());
            };
        } catch (LinkLost e) {
            return Optional.of(UNREACHABLE);
        }
    }
}
