package org.shubbak.core.device;

/// Takes card payments, and gives them back. One financial command at a time; blocks until the terminal has decided or
/// the line is lost; called from the device's own thread only. No method repeats a financial command: an unknown
/// answer is `InDoubt`.
public interface PaymentTerminal extends Device {

    /// Charges once. The caller has committed the intent, with the baseline, before it calls. `steps` is called on
    /// this thread in the order of the dialogue; each call returns only when its fact is durable.
    PaymentOutcome pay(PaymentRequest request, PaymentSteps steps);

    /// Takes a payment of this day back, once. Otherwise as [#pay].
    MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps);

    /// Gives an amount to the card that is presented now, once. Otherwise as [#pay].
    MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps);

    /// Has the terminal close its day. Nothing may be in doubt when this is called: afterwards a lookup finds the end
    /// of day instead. `steps` gets the totals as a result that is no payment.
    EndOfDayOutcome endOfDay(PaymentSteps steps);

    /// What the terminal says about its last transaction. Never charges. Reconnects and waits until the terminal is
    /// ready or the driver's deadline has passed.
    LookupAnswer lookupLast();

    /// Asks the terminal to give up the running payment; the result is still whatever the terminal says. May
    /// be called from any thread.
    void cancel();
}
