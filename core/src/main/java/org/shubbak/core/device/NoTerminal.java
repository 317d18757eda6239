package org.shubbak.core.device;

import org.shubbak.core.text.Problem;

/// Stands where the station has no terminal on a cable: slips and cash are taken.
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
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        return new MoneyBackOutcome.NotStarted(NONE);
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        return new MoneyBackOutcome.NotStarted(NONE);
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        return new EndOfDayOutcome.NotStarted(NONE);
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
