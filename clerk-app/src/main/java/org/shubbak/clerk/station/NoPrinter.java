package org.shubbak.clerk.station;

import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.text.Problem;

/// Stands where this counter has no printer: the number is read out.
public record NoPrinter() implements ReceiptPrinter {
    @Override
    public DeviceHealth health() {
        return DeviceHealth.of(DeviceState.ABSENT, "clerk.noPrinter");
    }

    @Override
    public PrintOutcome print(Receipt receipt) {
        return new PrintOutcome.NotPrinted(PrintOutcome.Reason.LOST, Problem.of("clerk.noPrinter"), 0, 0);
    }

    @Override
    public void close() {}
}
