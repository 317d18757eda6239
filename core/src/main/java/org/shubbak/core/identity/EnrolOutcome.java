package org.shubbak.core.identity;

import org.shubbak.core.text.Problem;

/// What became of asking the hub for a certificate.
public sealed interface EnrolOutcome {
    /// The certificate is on the disk.
    record Done(Enrolled enrolled) implements EnrolOutcome {}

    /// Nothing has changed at the station.
    record Refused(Problem problem) implements EnrolOutcome {}
}
