package org.shubbak.hardware.payment.zvt;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.Ticker;

/// One connection for one operation: terminals drop idle ones after a second or two. One thread, except `close`.
final class ZvtConnection implements AutoCloseable {
    private static final int NOT_POSSIBLE = 0x83;
    private static final int PROTOCOL_ERROR = 0x9A;

    private final NumberedLink link;
    private final ZvtSettings settings;
    private final ZvtDialogue dialogue;
    private @Nullable String registeredId;
    private @Nullable Integer charset;
    private int registrationStatus;

    ZvtConnection(Link line, ZvtSettings settings, Ticker ticker, Consumer<String> trace, BooleanSupplier giveUp) {
        this.settings = settings;
        this.link = new NumberedLink(ApduLink.over(line, settings.framing(), settings.timers(), ticker), ticker);
        this.dialogue = new ZvtDialogue(link, settings.timers(), ticker, trace, giveUp);
    }

    /// `06 00`. Empty when the terminal is the configured one and takes this currency.
    Optional<SetupFault> register(CurrencyCode currency) {
        Bmp.Fields offered = settings.offered();
        DialogueEnd end = register(currency, offered);
        boolean refused =
                end instanceof DialogueEnd.Refused no && (no.reason() == NOT_POSSIBLE || no.reason() == PROTOCOL_ERROR);
        if (refused && !offered.list().isEmpty()) {
            // An old terminal may know no containers. A registration moves no money and may be sent again.
            end = register(currency, Bmp.Fields.NONE);
        }
        return switch (end) {
            case DialogueEnd.Completed completed -> check(Bmp.read(completed.data()), currency);
            case DialogueEnd.Aborted aborted -> Optional.of(RegistrationFaults.told(aborted.code()));
            case DialogueEnd.Refused no -> Optional.of(RegistrationFaults.told(no.reason()));
            case DialogueEnd.Lost lost ->
                Optional.of(ForeignProtocol.recognise(link.firstBytes(), settings.framing())
                        .orElseGet(() -> RegistrationFaults.lost(lost)));
        };
    }

    private DialogueEnd register(CurrencyCode currency, Bmp.Fields offered) {
        Message.Register register = new Message.Register(
                settings.passwordOctets(), settings.config(), ResultReader.currencyField(currency), offered);
        return dialogue.run(ApduCodec.write(register), settings.timers().registration(), DialogueEvents.IGNORED);
    }

    private Optional<SetupFault> check(Bmp.Fields fields, CurrencyCode currency) {
        Optional<Octets> named = fields.find(ResultReader.CURRENCY);
        if (named.isPresent() && !named.get().equals(ResultReader.currencyField(currency))) {
            return Optional.of(
                    SetupFault.of(SetupFault.Kind.WRONG_CURRENCY, "terminal.currencyNotOffered", currency.name()));
        }
        Tlv.Container agreed = fields.container();
        if (settings.offer() == ZvtSettings.Offer.NUMBERED
                && agreed.find(NumberedLink.MESSAGE_ID).isPresent()) {
            link.start();
        }
        charset = agreed.find(0x14)
                .filter(set -> !set.isEmpty())
                .map(set -> set.at(0))
                .orElse(null);
        registrationStatus = fields.find(0x19).map(status -> status.at(0)).orElse(0);
        registeredId = fields.find(ResultReader.TERMINAL_ID).map(Octets::digits).orElse(null);
        String configured = settings.terminalId();
        if (configured == null || registeredId == null || configured.equals(registeredId)) {
            return Optional.empty();
        }
        return Optional.of(SetupFault.of(SetupFault.Kind.OTHER_TERMINAL, "terminal.otherTerminal", configured));
    }

    /// As it called itself at registration.
    @Nullable
    String registeredId() {
        return registeredId;
    }

    /// The character set of receipt lines that was agreed at registration.
    Optional<Integer> charset() {
        return Optional.ofNullable(charset);
    }

    /// What the terminal asked for at registration: bit 01 initialisation, 02 diagnosis.
    int registrationStatus() {
        return registrationStatus;
    }

    DialogueEnd run(Apdu command, DialogueEvents events) {
        return dialogue.run(command, settings.timers().completion(), events);
    }

    DialogueEnd runDayEnd(DialogueEvents events) {
        Apdu command = ZvtCommands.guarded(Command.END_OF_DAY, settings.passwordOctets(), Bmp.Fields.NONE);
        return dialogue.run(command, settings.timers().endOfDay(), events);
    }

    /// `05 01`; the answer's problem where it gave no status.
    StatusAnswer status() {
        Message.Protected enquiry = new Message.Protected(Command.STATUS, settings.passwordOctets(), Bmp.Fields.NONE);
        return switch (run(ApduCodec.write(enquiry), DialogueEvents.IGNORED)) {
            case DialogueEnd.Completed completed -> {
                StatusReport report = StatusReport.read(completed.data());
                yield new StatusAnswer.Told(report.status(), report.versionText());
            }
            case DialogueEnd.Aborted aborted -> new StatusAnswer.Told(aborted.code(), null);
            case DialogueEnd.Refused refused -> new StatusAnswer.Told(refused.reason(), null);
            case DialogueEnd.Lost lost -> new StatusAnswer.Silent(lost.reason());
        };
    }

    sealed interface StatusAnswer {
        record Told(int code, @Nullable String version) implements StatusAnswer {}

        record Silent(Problem reason) implements StatusAnswer {}
    }

    @Override
    public void close() {
        link.close();
    }
}
