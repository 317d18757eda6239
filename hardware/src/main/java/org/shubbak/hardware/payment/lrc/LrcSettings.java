package org.shubbak.hardware.payment.lrc;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.payment.wire.Ticker;

/// How one terminal of this family is set up.
/// @param currency the one the terminal takes: it is not on the wire
/// @param terminalId the terminal that belongs here; null compares with nothing
/// @param register our number, where the dialect asks for one
public record LrcSettings(
        LrcProfile profile, CurrencyCode currency, @Nullable String terminalId, String register)
        implements TerminalSettings {

    /// `currency`, `terminalId`, `register`.
    /// @throws IllegalArgumentException with a sentence for the technician
    public static LrcSettings of(LrcProfile profile, Map<String, String> options) {
        return new LrcSettings(
                profile,
                CurrencyCode.valueOf(options.getOrDefault("currency", "ILS").toUpperCase(Locale.ROOT)),
                options.get("terminalId"),
                options.getOrDefault("register", "00000001"));
    }

    @Override
    public SerialSettings line() {
        return SerialSettings.usual();
    }

    @Override
    public LrcSettings withPatience(Duration patience) {
        return with(profile.timers().withPatience(patience));
    }

    @Override
    public LrcTerminal at(LinkOpener opener, Ticker ticker, Consumer<String> trace) {
        return new LrcTerminal(opener, this, ticker, trace);
    }

    public LrcSettings with(LrcProfile.Timers timers) {
        return new LrcSettings(profile.with(timers), currency, terminalId, register);
    }
}
