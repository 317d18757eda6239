package org.shubbak.kiosk.journey;

import java.util.UUID;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.Receipt;

/// What a step asks the outside to do. Each is answered by one event, or by none where nobody waits.
public sealed interface Effect {
    /// Waits a short while for a document. Answer: `DocumentRead`.
    record Read() implements Effect {}

    /// Answer: `Opened`.
    record Open(Draft draft) implements Effect {}

    /// Erases an unpaid application.
    record Abandon(UUID application) implements Effect {}

    /// Asks terminal and printer how they are. Answer: `Asked`.
    record AskDevices() implements Effect {}

    /// Answer: `TerminalSays` any number of times, then `Paid`.
    record Charge(CitizenApplication application) implements Effect {}

    /// A request only: the answer is still the terminal's.
    record CancelCharge() implements Effect {}

    /// Asks what became of a payment in doubt; never charges. Answer: `Settled`.
    record Settle() implements Effect {}

    /// Answer: `FiledAs`.
    record File(CitizenApplication application) implements Effect {}

    /// Answer: `PaperCame`.
    record Print(UUID application, Receipt receipt) implements Effect {}

    /// Prints a numbered copy. Answer: `PaperCame`.
    record Copy(UUID application) implements Effect {}

    /// Nothing of the person may remain in fields, models or the clipboard.
    record Wipe() implements Effect {}

    /// Nobody is here: settle what is in doubt, file what was paid.
    record TidyUp() implements Effect {}
}
