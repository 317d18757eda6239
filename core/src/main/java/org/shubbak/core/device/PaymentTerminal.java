package org.shubbak.core.device;

/// Takes card payments. One financial command at a time; blocks until the terminal has decided or the line is lost;
/// called from the device's own thread only. No method repeats a financial command: an unknown answer is `InDoubt`.
public interface PaymentTerminal extends AutoCloseable {

    DeviceHealth health();

    /// Charges once. The caller has committed the intent, with the baseline, before it calls. `steps` is called on this
    /// thread in the order of the dialogue; each call returns only when its fact is durable.
    PaymentOutcome pay(PaymentRequest request, PaymentSteps steps);

    /// What the terminal says about its last transaction. Never charges. Reconnects and waits until the terminal is
    /// ready or the driver's deadline has passed.
    LookupAnswer lookupLast();

    /// Asks the terminal to give up the running payment; the result is still whatever the terminal says. The only
    /// method that may be called from another thread.
    void cancel();

    @Override
    void close();
}
