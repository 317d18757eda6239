package org.shubbak.core.receipt;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.money.Money;

/// What this station puts into the QR code of an official receipt, so that anybody can see it is genuine.
/// @param hub where phones may ask; null where the station knows none
public record ReceiptSeal(
        Signer signer, KeyId key, @Nullable URI hub) {

    /// ES256 in the form R||S, by a key that never leaves the station.
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] message);
    }

    public static ReceiptSeal of(StationIdentity identity, @Nullable URI hub) {
        return new ReceiptSeal(identity::sign, KeyId.of(identity.publicKey()), hub);
    }

    public String seal(String receiptNumber, String applicationNumber, Money amount, LocalDate issuedOn) {
        return page() + new ReceiptToken(key, receiptNumber, applicationNumber, amount, issuedOn).write(signer);
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
        return "ReceiptSeal[" + key + "]";
    }
}
