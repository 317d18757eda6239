package org.shubbak.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;

/// An application with what the station knows about its papers.
/// @param filedPlace 1, 2, 3 … in the order of filing; null before
/// @param paper what came of printing the original, or null while nothing was tried
public record KeptApplication(
        CitizenApplication application,
        ApplicationCard card,
        @Nullable Instant filedAt,
        @Nullable Long filedPlace,
        @Nullable String paper,
        int copies) {

    KeptApplication filed(String number, @Nullable String receiptNumber, Instant at, long place) {
        CitizenApplication filed = new CitizenApplication(
                application.id(),
                application.serviceId(),
                application.catalogueVersion(),
                application.applicant(),
                application.answers(),
                application.fee(),
                ApplicationState.WAITING,
                number,
                receiptNumber,
                application.openedAt(),
                application.refusal());
        return new KeptApplication(filed, card, at, place, paper, copies);
    }
}
