package org.shubbak.hub.store;

import org.jspecify.annotations.Nullable;

/// What the store knows about an event that has just arrived.
/// @param before whether this event id came before
/// @param placeTaken an event with the same number of the same application is already here
/// @param nextPlace the first number missing in its application
public record Standing(Before before, boolean placeTaken, int nextPlace) {

    public sealed interface Before {
        record Never() implements Before {}

        /// The very same event.
        /// @param note the code that went with its acceptance
        record Same(@Nullable String note) implements Before {}

        /// Another event, or another station's, under the same id.
        record Another() implements Before {}
    }
}
