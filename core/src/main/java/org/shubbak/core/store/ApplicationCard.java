package org.shubbak.core.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.text.LocalText;

/// What stays readable after the hub has the application and its body is erased: enough for the list and for a copy of
/// the receipt. Sealed under the station's key; goes with the retention window.
/// @param receiptToken random, inside the QR code of the paper: whoever holds the paper may ask
/// @param refusal the hub's reason
public record ApplicationCard(
        String applicantName,
        String maskedId,
        String catalogueVersion,
        List<Fee.Line> fee,
        ServiceFacts service,
        String receiptToken,
        @Nullable LocalText refusal) {

    ApplicationCard refused(@Nullable LocalText reason) {
        return new ApplicationCard(applicantName, maskedId, catalogueVersion, fee, service, receiptToken, reason);
    }

    @Override
    public String toString() {
        return "ApplicationCard[***]";
    }
}
