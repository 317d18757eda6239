package org.shubbak.clerk.station;

import org.shubbak.core.device.Attached;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;

/// What hangs on this counter, each with the one thread that may use it.
public record ClerkDevices(
        Attached<IdReader> reader, Attached<ReceiptPrinter> printer, Attached<PaymentTerminal> terminal) {}
