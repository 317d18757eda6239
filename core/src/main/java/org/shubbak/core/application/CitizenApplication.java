package org.shubbak.core.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.text.LocalText;

/// One application as the station keeps it.
/// @param fee the lines that were due when it was opened; empty when it is free
/// @param number null until it is filed, then for example `RAM-2026-000123`
/// @param receiptNumber null while nothing was paid
/// @param refusal the hub's reason, when the state is `REFUSED`
public record CitizenApplication(
        UUID id,
        String serviceId,
        String catalogueVersion,
        Applicant applicant,
        Answers answers,
        List<Fee.Line> fee,
        ApplicationState state,
        @Nullable String number,
        @Nullable String receiptNumber,
        Instant openedAt,
        @Nullable LocalText refusal) {

    public CitizenApplication {
        fee = List.copyOf(fee);
    }

    @Override
    public String toString() {
        return "CitizenApplication[" + id + " " + serviceId + " " + state + "]";
    }
}
