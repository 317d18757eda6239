package org.shubbak.hardware.payment.zvt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.wire.PatientLookup;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.Ticker;

/// The question for the last transaction: connect, register, ask whether the terminal is ready, ask with `06 20`. As
/// long as it is busy it may still be charging, so it is asked again, on a new connection each time.
final class ZvtLookup {
    private static final int READY = 0x00;
    private static final int END_OF_DAY_DUE = 0xF0;
    /// Status information and no print; then with print; then as the oldest terminals know it.
    private static final List<Bmp.Fields> FORMS =
            List.of(Bmp.Fields.of(Bmp.of(0x03, 0x03)), Bmp.Fields.of(Bmp.of(0x03, 0x01)), Bmp.Fields.NONE);

    private final LinkOpener opener;
    private final ZvtSettings settings;
    private final Ticker ticker;
    private final Function<Link, ZvtConnection> connect;

    ZvtLookup(LinkOpener opener, ZvtSettings settings, Ticker ticker, Function<Link, ZvtConnection> connect) {
        this.opener = opener;
        this.settings = settings;
        this.ticker = ticker;
        this.connect = connect;
    }

    LookupAnswer untilDecided() {
        return PatientLookup.ask(
                ticker, settings.timers().patience(), settings.timers().poll(), this::once);
    }

    private LookupAnswer once() {
        try (ZvtConnection connection = connect.apply(opener.open())) {
            Optional<SetupFault> fault = connection.register(settings.currency());
            if (fault.isPresent()) {
                return notRegistered(fault.get());
            }
            return switch (connection.status()) {
                case ZvtConnection.StatusAnswer.Silent silent -> new LookupAnswer.Unreachable(silent.reason());
                case ZvtConnection.StatusAnswer.Told told ->
                    told.code() == READY || told.code() == END_OF_DAY_DUE
                            ? last(connection)
                            : new LookupAnswer.StillBusy(TerminalProblems.status(told.code()));
            };
        } catch (LinkLost e) {
            return new LookupAnswer.Unreachable(Problem.of("terminal.unreachable"));
        }
    }

    /// A terminal that does not register answers nothing about money yet.
    private static LookupAnswer notRegistered(SetupFault fault) {
        boolean line = fault.kind() == SetupFault.Kind.UNREACHABLE || fault.kind() == SetupFault.Kind.SILENT;
        return line ? new LookupAnswer.Unreachable(fault.problem()) : new LookupAnswer.StillBusy(fault.problem());
    }

    private LookupAnswer last(ZvtConnection connection) {
        List<Problem> refusals = new ArrayList<>();
        for (Bmp.Fields form : FORMS) {
            Heard heard = new Heard(settings.currency());
            Apdu command =
                    ApduCodec.write(new Message.Protected(Command.REPEAT_RECEIPT, settings.passwordOctets(), form));
            DialogueEnd end = connection.run(command, heard);
            TerminalResult result = heard.last;
            if (end instanceof DialogueEnd.Lost lost) {
                return new LookupAnswer.Unreachable(lost.reason());
            }
            if (result != null) {
                return result.resultCode().isEmpty()
                        ? new LookupAnswer.CannotTell(Problem.of("terminal.noResult"))
                        : new LookupAnswer.Last(result);
            }
            switch (end) {
                case DialogueEnd.Refused refused -> refusals.add(TerminalProblems.result(refused.reason()));
                case DialogueEnd.Aborted aborted -> refusals.add(TerminalProblems.result(aborted.code()));
                case DialogueEnd.Completed completed -> {}
                case DialogueEnd.Lost lost -> {}
            }
        }
        return refusals.size() == FORMS.size()
                ? new LookupAnswer.CannotTell(Problem.of("terminal.lookupNotOffered"))
                : new LookupAnswer.None();
    }

    private static final class Heard implements DialogueEvents {
        private final CurrencyCode unnamed;
        private @Nullable TerminalResult last;

        Heard(CurrencyCode unnamed) {
            this.unnamed = unnamed;
        }

        @Override
        public void result(Bmp.Fields fields) {
            last = ResultReader.read(fields, unnamed);
        }
    }
}
