package org.shubbak.core.catalogue;

/// Whether one person may use a service today.
public sealed interface Admission {
    record Admitted() implements Admission {}

    sealed interface Refused extends Admission {}

    record NotYetOpen(Openness.NotYet openness) implements Refused {}

    /// The person is not on the list of those it is open for.
    record NotAmong(OpeningPolicy.Group group) implements Refused {}

    /// This station has not the key that the list was written with.
    record CannotTell(OpeningPolicy.Group group) implements Refused {}
}
