package org.shubbak.core.device;

import org.shubbak.core.text.Problem;

/// Stands where the station has no printer: the number is read out.
public record NoPrinter() implements ReceiptPrinter {
    @Override
    public DeviceHealth health() {
        return DeviceHealth.of(DeviceState.ABSENT, "device.noPrinter");
    }

    @Override
    public PrintOutcome print(Receipt receipt) {
        return new PrintOutcome.NotPrinted(PrintOutcome.Reason.LOST, Problem.of("device.noPrinter"), 0, 0);
    }

    @Override
    public void close() {}
}
