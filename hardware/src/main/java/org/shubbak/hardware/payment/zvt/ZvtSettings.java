package org.shubbak.hardware.payment.zvt;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.payment.wire.Ticker;

/// How one terminal is set up.
/// @param password six digits, a secret: never shown, never logged
/// @param config the register's choices at registration: 9E at a counter, BE at a kiosk (administration locked too)
/// @param currency for registrations that precede no charge
/// @param terminalId the terminal that belongs here; null compares with what it says at registration
/// @param echoesAmount false for a terminal that approves without naming the amount
/// @param offer what the registration offers beyond the oldest form of the protocol
/// @param charset of receipt lines, where the terminal does not name one
/// @param abortAllowed whether this model takes a request to give up while a payment runs
public record ZvtSettings(
        Framing framing,
        String password,
        int config,
        CurrencyCode currency,
        @Nullable String terminalId,
        boolean echoesAmount,
        boolean abortAllowed,
        Offer offer,
        Charset charset,
        ZvtTimers timers)
        implements TerminalSettings {
    /// ZVT asks for 9600 8N2 (PA00P016, 2.1).
    private static final SerialSettings LINE = SerialSettings.usual().with(Map.of("stop", "2"));

    /// What the registration offers. A terminal that refuses an offer is registered without one.
    public enum Offer {
        NOTHING,
        /// Print blocks, and with them containers in every message.
        BLOCKS,
        /// Print blocks and message sequence ids.
        NUMBERED
    }

    public static final int COUNTER = 0x9E;
    public static final int KIOSK = 0xBE;

    public ZvtSettings {
        if (!password.matches("\\d{6}")) {
            throw new IllegalArgumentException("the terminal password is six digits");
        }
        if ((config & ~0xBE) != 0 || (config & 0x08) == 0) {
            throw new IllegalArgumentException("the registration byte needs bit 08 and takes neither 01 nor 40");
        }
    }

    public static ZvtSettings standard(Framing framing) {
        return of(framing, Map.of());
    }

    /// Settings as a station file writes them: `password`, `config` (hexadecimal), `currency`, `terminalId`,
    /// `echoesAmount`, `abortAllowed`, `offer`, `charset`. Missing ones take the counter's defaults.
    /// @throws IllegalArgumentException with a sentence for the technician
    public static ZvtSettings of(Framing framing, Map<String, String> options) {
        return new ZvtSettings(
                framing,
                options.getOrDefault("password", "000000"),
                Integer.parseInt(options.getOrDefault("config", "9E"), 16),
                CurrencyCode.valueOf(options.getOrDefault("currency", "ILS").toUpperCase(Locale.ROOT)),
                options.get("terminalId"),
                Boolean.parseBoolean(options.getOrDefault("echoesAmount", "true")),
                Boolean.parseBoolean(options.getOrDefault("abortAllowed", "true")),
                Offer.valueOf(options.getOrDefault("offer", "numbered").toUpperCase(Locale.ROOT)),
                Charset.forName(options.getOrDefault("charset", "IBM437")),
                ZvtTimers.standard(framing));
    }

    public ZvtSettings with(ZvtTimers timers) {
        return new ZvtSettings(
                framing, password, config, currency, terminalId, echoesAmount, abortAllowed, offer, charset, timers);
    }

    @Override
    public SerialSettings line() {
        return LINE;
    }

    @Override
    public ZvtSettings withPatience(Duration patience) {
        return with(timers.withPatience(patience));
    }

    @Override
    public ZvtTerminal at(LinkOpener opener, Ticker ticker, Consumer<String> trace) {
        return new ZvtTerminal(opener, this, ticker, trace);
    }

    /// Print blocks have to be named to be sent; ids are agreed by an echo of zeros.
    Bmp.Fields offered() {
        Tlv blocks = Tlv.of(0x26, Tlv.of(0x0A, Octets.of(0x06, 0xD3)));
        return switch (offer) {
            case NOTHING -> Bmp.Fields.NONE;
            case BLOCKS -> Bmp.Fields.of(Bmp.container(blocks));
            case NUMBERED -> Bmp.Fields.of(Bmp.container(blocks, Tlv.of(NumberedLink.MESSAGE_ID, Octets.of(0, 0, 0))));
        };
    }

    Octets passwordOctets() {
        return Octets.hex(password);
    }

    @Override
    public String toString() {
        return "ZvtSettings[" + framing + " config=" + Command.hex(config) + " " + currency + " terminal=" + terminalId
                + "]";
    }
}
