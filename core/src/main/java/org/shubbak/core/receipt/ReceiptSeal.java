package org.shubbak.core.receipt;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.HubAddress;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.Signer;

/// What this station puts into the QR code of an official receipt, so that anybody can see it is genuine.
/// @param signer the station
/// @param hub where phones may ask; null where the station knows none
public record ReceiptSeal(Signer signer, @Nullable URI hub) {

    /// A hub that only this computer reaches has no page for phones.
    public static ReceiptSeal at(URI hub, Signer signer) {
        return new ReceiptSeal(signer, HubAddress.secure(hub) ? hub : null);
    }

    public String seal(String receiptNumber, Money amount, LocalDate issuedOn) {
        return page() + new ReceiptToken(key(), receiptNumber, amount, issuedOn).write(signer);
    }

    private KeyId key() {
        return KeyId.of(signer.publicKey());
    }

    /// In large letters wherever the meaning stays the same: a QR code packs them closer.
    private String page() {
        return Optional.ofNullable(hub)
                .filter(address -> address.getHost() != null)
                .map(address -> {
                    String written = address.toString().replaceAll("[?#].*|/+$", "");
                    String path = address.getPath();
                    return path == null || path.matches("/*")
                            ? written.toUpperCase(Locale.ROOT) + "/R/"
                            : written + "/r/";
                })
                .orElse("SHUBBAK:2:");
    }

    @Override
    public String toString() {
        return "ReceiptSeal[" + key() + "]";
    }
}
