package org.shubbak.kiosk.visit;

import org.shubbak.core.device.Attached;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;

/// What hangs on this kiosk.
public record Devices(
        Attached<IdReader> reader, Attached<ReceiptPrinter> printer, Attached<PaymentTerminal> terminal) {}
