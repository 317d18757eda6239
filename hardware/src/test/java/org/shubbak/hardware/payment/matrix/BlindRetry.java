package org.shubbak.hardware.payment.matrix;

import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReversalRequest;

/// What must never be built: where the answer is lost it simply charges once more. The matrix has to catch it.
record BlindRetry(PaymentTerminal real) implements PaymentTerminal {

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        PaymentOutcome outcome = real.pay(request, steps);
        return outcome instanceof PaymentOutcome.InDoubt ? real.pay(request, steps) : outcome;
    }

    @Override
    public DeviceHealth health() {
        return real.health();
    }

    @Override
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        return real.reverse(request, steps);
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        return real.refund(request, steps);
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        return real.endOfDay(steps);
    }

    @Override
    public LookupAnswer lookupLast() {
        return real.lookupLast();
    }

    @Override
    public void cancel() {
        real.cancel();
    }

    @Override
    public void close() {
        real.close();
    }
}
