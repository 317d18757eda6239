package org.shubbak.clerk.station;

import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.text.Problem;

/// Stands where this counter has no terminal on a cable: slips and cash are taken.
public record NoTerminal() implements PaymentTerminal {
    private static final Problem NONE = Problem.of("payment.noTerminal");

    @Override
    public DeviceHealth health() {
        return new DeviceHealth(DeviceState.ABSENT, NONE);
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        return new PaymentOutcome.NotStarted(NONE);
    }

    @Override
    public LookupAnswer lookupLast() {
        return new LookupAnswer.Unreachable(NONE);
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
