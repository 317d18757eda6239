package org.shubbak.core.counter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.text.LocalText;

/// One row of the list of filed applications.
/// @param receiptNumber null when it was free of charge
/// @param refusal the hub's reason, when the state is `REFUSED`
/// @param cursor goes into [ApplicationQuery#before()] for the page after the one that ends with this row
public record ApplicationSummary(
        UUID id,
        String number,
        @Nullable String receiptNumber,
        String serviceId,
        LocalText serviceName,
        String applicantName,
        String maskedId,
        ApplicationState state,
        @Nullable LocalText refusal,
        Instant filedAt,
        long cursor) {

    @Override
    public String toString() {
        return "ApplicationSummary[" + number + " " + state + "]";
    }
}
