package org.shubbak.hardware.payment.lrc;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;

/// How one terminal of this family is set up.
/// @param currency the one the terminal takes: it is not on the wire
/// @param terminalId the terminal that belongs here; null compares with nothing
/// @param register our number, where the dialect asks for one
public record LrcSettings(
        LrcProfile profile, CurrencyCode currency, @Nullable String terminalId, String register) {

    /// `currency`, `terminalId`, `register`.
    /// @throws IllegalArgumentException with a sentence for the technician
    public static LrcSettings of(LrcProfile profile, Map<String, String> options) {
        return new LrcSettings(
                profile,
                CurrencyCode.valueOf(options.getOrDefault("currency", "ILS").toUpperCase(Locale.ROOT)),
                options.get("terminalId"),
                options.getOrDefault("register", "00000001"));
    }

    public LrcSettings with(LrcProfile.Timers timers) {
        return new LrcSettings(profile.with(timers), currency, terminalId, register);
    }
}
