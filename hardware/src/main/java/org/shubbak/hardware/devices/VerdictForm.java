package org.shubbak.hardware.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shubbak.core.receipt.ListedStation;
import org.shubbak.core.receipt.ReceiptToken;
import org.shubbak.core.receipt.StationListFile;
import org.shubbak.core.receipt.TokenVerdict;
import org.shubbak.core.text.LocalText;

/// A verdict about a receipt as the JSON that scripts rely on.
final class VerdictForm {
    private final Map<String, Object> form = new LinkedHashMap<>();

    private VerdictForm() {}

    static Map<String, Object> of(TokenVerdict verdict, LocalText words, StationListFile.Reading.Listed list) {
        VerdictForm made = new VerdictForm();
        made.form.put("verdict", made.add(verdict));
        made.form.put("genuine", verdict.believed());
        made.form.put("listIssuedAt", list.issuedAt().toString());
        made.form.put("listSignedBy", list.signedBy().hex());
        made.form.put("words", Map.of("ar", words.ar(), "en", words.en()));
        return made.form;
    }

    private String add(TokenVerdict verdict) {
        return switch (verdict) {
            case TokenVerdict.Genuine genuine -> add("GENUINE", genuine.token(), genuine.station());
            case TokenVerdict.RevokedLater later -> add("REVOKED_LATER", later.token(), later.station());
            case TokenVerdict.OutOfForce out -> add("OUT_OF_FORCE", out.token(), out.station());
            case TokenVerdict.UnknownStation unknown -> {
                // What it says of itself nobody has checked.
                form.put("keyId", unknown.token().key().hex());
                yield "UNKNOWN_STATION";
            }
            case TokenVerdict.Altered altered -> "ALTERED";
            case TokenVerdict.NoToken none -> "NO_TOKEN";
        };
    }

    private String add(String verdict, ReceiptToken token, ListedStation station) {
        form.put("station", station.name());
        if (station.revokedAt() != null) {
            form.put("revokedAt", station.revokedAt().toString());
        }
        form.put("receiptNumber", token.receiptNumber());
        form.put("amountMinor", token.amount().minor());
        form.put("currency", token.amount().currency().name());
        form.put("issuedOn", token.issuedOn().toString());
        form.put("keyId", token.key().hex());
        return verdict;
    }
}
