package org.shubbak.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// Whether a service is open today, and for whom.
public sealed interface Openness {
    record Everybody() implements Openness {}

    record Only(OpeningPolicy.Group group) implements Openness {}

    /// @param from the day it opens; null while nobody knows
    /// @param basis what must be in force first; null where it waits for its day only
    record NotYet(@Nullable LocalDate from, @Nullable LocalText basis) implements Openness {}
}
