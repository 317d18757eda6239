package org.shubbak.core.device;

import org.shubbak.core.text.Problem;

/// What is known about the paper. Bytes and milliseconds are for technicians.
public sealed interface PrintOutcome {
    long bytes();

    long millis();

    /// The printer echoed the job's own marker after the cut.
    record PrintedConfirmed(long bytes, long millis) implements PrintOutcome {}

    /// The printer answered a status request that followed the last byte, and reports no fault.
    record Processed(long bytes, long millis) implements PrintOutcome {}

    /// All bytes left, and the printer answers nothing: a silent model.
    record SentOnly(long bytes, long millis) implements PrintOutcome {}

    /// Not printed, or not wholly; the problem says which and what to do.
    record NotPrinted(Reason reason, Problem problem, long bytes, long millis) implements PrintOutcome {}

    enum Reason {
        PAPER_OUT,
        COVER_OPEN,
        CUTTER,
        FAULT,
        LOST,
        TIMED_OUT
    }
}
