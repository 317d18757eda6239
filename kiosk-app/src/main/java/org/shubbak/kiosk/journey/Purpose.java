package org.shubbak.kiosk.journey;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.ServiceDefinition;

/// What a person identifies for.
/// @param earlier the draft whose person is being changed, or null on the way in
public record Purpose(ServiceDefinition service, Step.Browsing from, @Nullable Draft earlier) {

    Step back() {
        return earlier == null ? new Step.BeforeStart(service, from) : new Step.Review(earlier);
    }
}
