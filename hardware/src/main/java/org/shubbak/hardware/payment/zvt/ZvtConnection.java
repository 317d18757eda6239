package org.shubbak.hardware.payment.zvt;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;

/// One connection for one operation: terminals drop idle ones after a second or two. One thread, except `close`.
final class ZvtConnection implements AutoCloseable {
    private final ApduLink link;
    private final ZvtSettings settings;
    private final ZvtDialogue dialogue;
    private @Nullable String registeredId;

    ZvtConnection(Link line, ZvtSettings settings, Ticker ticker, Consumer<String> trace, BooleanSupplier giveUp) {
        this.settings = settings;
        this.link = ApduLink.over(line, settings.framing(), settings.timers(), ticker);
        this.dialogue = new ZvtDialogue(link, settings.timers(), ticker, trace, giveUp);
    }

    /// `06 00`. Empty when the terminal is the configured one and takes this currency.
    Optional<Problem> register(CurrencyCode currency) {
        Message.Register register = new Message.Register(
                settings.passwordOctets(), settings.config(), ResultReader.currencyField(currency), Bmp.Fields.NONE);
        DialogueEnd end =
                dialogue.run(ApduCodec.write(register), settings.timers().registration(), DialogueEvents.IGNORED);
        return switch (end) {
            case DialogueEnd.Completed completed -> check(Bmp.read(completed.data()), currency);
            case DialogueEnd.Aborted aborted -> Optional.of(TerminalProblems.result(aborted.code()));
            case DialogueEnd.Refused refused -> Optional.of(TerminalProblems.result(refused.reason()));
            case DialogueEnd.Lost lost ->
                Optional.of(ForeignProtocol.recognise(link.firstBytes(), settings.framing())
                        .orElse(lost.reason()));
        };
    }

    private Optional<Problem> check(Bmp.Fields fields, CurrencyCode currency) {
        Optional<Octets> named = fields.find(ResultReader.CURRENCY);
        if (named.isPresent() && !named.get().equals(ResultReader.currencyField(currency))) {
            return Optional.of(Problem.of("terminal.currencyNotOffered", currency.name()));
        }
        registeredId = fields.find(ResultReader.TERMINAL_ID).map(Octets::digits).orElse(null);
        String configured = settings.terminalId();
        if (configured == null || registeredId == null || configured.equals(registeredId)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of("terminal.otherTerminal", configured));
    }

    /// What a result is compared with: the configured terminal, otherwise the one that registered, where both name
    /// themselves.
    @Nullable
    String expectedTerminalId(@Nullable String reported) {
        if (settings.terminalId() != null) {
            return settings.terminalId();
        }
        return reported == null ? null : registeredId;
    }

    DialogueEnd run(Apdu command, DialogueEvents events) {
        return dialogue.run(command, settings.timers().completion(), events);
    }

    /// `05 01`; the answer's problem where it gave no status.
    StatusAnswer status() {
        Message.Protected enquiry = new Message.Protected(Command.STATUS, settings.passwordOctets(), Bmp.Fields.NONE);
        return switch (run(ApduCodec.write(enquiry), DialogueEvents.IGNORED)) {
            case DialogueEnd.Completed completed ->
                new StatusAnswer.Told(StatusReport.read(completed.data()).status());
            case DialogueEnd.Aborted aborted -> new StatusAnswer.Told(aborted.code());
            case DialogueEnd.Refused refused -> new StatusAnswer.Told(refused.reason());
            case DialogueEnd.Lost lost -> new StatusAnswer.Silent(lost.reason());
        };
    }

    sealed interface StatusAnswer {
        record Told(int code) implements StatusAnswer {}

        record Silent(Problem reason) implements StatusAnswer {}
    }

    @Override
    public void close() {
        link.close();
    }
}
