package org.shubbak.core.device;

import java.util.Locale;
import java.util.UUID;
import org.shubbak.core.money.Money;

/// @param paymentId made by the counter before anything else; a payment is spoken of by this id for ever
public record PaymentRequest(UUID paymentId, Money amount) {
    private static final int BASE = 36;
    private static final long REFERENCES = 2_176_782_336L; // six places

    /// Six letters and digits for terminals that keep a number of ours with each transaction. The same for the same
    /// payment at any time; two payments share one about once in two thousand million.
    public String reference() {
        long bits = paymentId.getMostSignificantBits() ^ paymentId.getLeastSignificantBits();
        String short36 = Long.toString(Math.floorMod(bits, REFERENCES), BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(6 - short36.length()) + short36;
    }
}
