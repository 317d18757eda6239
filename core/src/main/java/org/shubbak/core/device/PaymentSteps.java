package org.shubbak.core.device;

import org.shubbak.core.text.Problem;

/// Where the facts of a running command for money go, in order. Each method returns only when the fact is on disk: the
/// driver answers the terminal after that, never before. Where the disk fails, a method throws an unchecked exception:
/// the driver lets it pass, sends nothing more and opens the line anew before the next command.
public interface PaymentSteps {

    /// The next thing the driver does is to write the first byte of the command.
    void sending();

    /// The terminal took the command; from here it may happen at any time.
    void accepted();

    /// The terminal's own word, before it is acknowledged.
    void result(TerminalResult result);

    /// A receipt of the terminal's, whole; comes before the terminal gets its answer to the last line.
    default void printed(TerminalSlip slip) {}

    /// For the screen only: insert the card, enter the PIN. Must return at once.
    void message(Problem sentence);
}
