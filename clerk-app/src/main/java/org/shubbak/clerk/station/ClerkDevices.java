package org.shubbak.clerk.station;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;

/// What hangs on this counter, each with the one thread that may use it.
/// @param terminalName under which its payments are kept: the same at every start
/// @param terminalId what the terminal must call itself; null where the set-up does not say
/// @param keyReads takes what a reader that plays keyboard typed into the window; null where there is none
public record ClerkDevices(
        Attached<IdReader> reader,
        Attached<ReceiptPrinter> printer,
        Attached<PaymentTerminal> terminal,
        String terminalName,
        @Nullable String terminalId,
        @Nullable Consumer<String> keyReads) {

    /// Without a reader that plays keyboard.
    public ClerkDevices(
            Attached<IdReader> reader,
            Attached<ReceiptPrinter> printer,
            Attached<PaymentTerminal> terminal,
            String terminalName,
            @Nullable String terminalId) {
        this(reader, printer, terminal, terminalName, terminalId, null);
    }

    public CardTerminal cardTerminal() {
        return new CardTerminal(terminalName, terminalId, terminal.device());
    }
}
