package org.shubbak.kiosk.journey;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.ServiceDefinition;

/// What a person identifies for.
/// @param earlier what was answered before, so that it is not asked again; null on the way in
/// @param changing true when this page was reached from the check and leads back to it
public record Purpose(
        ServiceDefinition service,
        Step.Browsing from,
        @Nullable Draft earlier,
        boolean changing) {

    static Purpose of(ServiceDefinition service, Step.Browsing from) {
        return new Purpose(service, from, null, false);
    }

    static Purpose again(Draft draft, boolean changing) {
        return new Purpose(draft.service(), draft.from(), draft, changing);
    }

    Step back() {
        return changing && earlier != null ? new Step.Review(earlier) : new Step.BeforeStart(service, from);
    }
}
