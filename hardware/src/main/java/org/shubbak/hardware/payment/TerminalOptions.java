package org.shubbak.hardware.payment;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import picocli.CommandLine.Option;

/// The options by which a technician names a terminal.
final class TerminalOptions {
    @Option(names = "--port", required = true, description = "serial:/dev/ttyUSB0?baud=9600&stop=2 or tcp:HOST:PORT")
    String port = "";

    @Option(
            names = "--protocol",
            required = true,
            description = "zvt (frames on a serial port, bare on TCP), zvt-serial or zvt-tcp to say which;"
                    + " lrc:PROFILE by the name of a profile or its .json file")
    String protocol = "zvt";

    @Option(names = "--terminal-id", description = "refuse answers from any other terminal")
    @Nullable
    String terminalId;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0..1",
            description = "the terminal's six digits; asked for when no value follows; 000000 when left out")
    @Nullable
    String password;

    @Option(
            names = "--setting",
            description =
                    "config=BE, echoesAmount=false, abortAllowed=false, offer=nothing, charset=ISO-8859-1, register=1",
            paramLabel = "NAME=VALUE")
    List<String> settings = List.of();

    @Option(names = "--wait", description = "seconds a lookup waits for a terminal that is away or busy (default 20)")
    int waitSeconds = 20;

    @Option(names = "--trace", description = "show the messages on standard error, without card data")
    boolean trace;

    @Option(names = "--json", description = "print one JSON object")
    boolean json;

    /// @param currency which the terminal must offer
    /// @throws IllegalArgumentException with a sentence for the technician
    ServicedTerminal open(Function<LinkAddress, LinkOpener> links, CurrencyCode currency, Consumer<String> traced) {
        LinkAddress address = LinkAddress.parse(port);
        return settings(address, options(currency))
                .withPatience(Duration.ofSeconds(waitSeconds))
                .at(links.apply(address), Ticker.system(), trace ? traced : line -> {});
    }

    private TerminalSettings settings(LinkAddress address, Map<String, String> options) {
        return protocol.startsWith("lrc:")
                ? LrcSettings.of(LrcProfiles.find(protocol.substring(4)), options)
                : ZvtSettings.of(framing(address), options);
    }

    private Framing framing(LinkAddress address) {
        return switch (protocol) {
            case "zvt" -> address instanceof LinkAddress.Serial ? Framing.SERIAL : Framing.TCP;
            case "zvt-serial" -> Framing.SERIAL;
            case "zvt-tcp" -> Framing.TCP;
            default ->
                throw new IllegalArgumentException(
                        "'" + protocol + "' is not a protocol: write zvt, zvt-serial, zvt-tcp or lrc:PROFILE");
        };
    }

    private Map<String, String> options(CurrencyCode currency) {
        Map<String, String> all = new HashMap<>();
        all.put("currency", currency.name());
        for (String setting : settings) {
            String[] halves = setting.split("=", 2);
            if (halves.length != 2) {
                throw new IllegalArgumentException("'" + setting + "' is not a setting: write name=value");
            }
            all.put(halves[0], halves[1]);
        }
        if (terminalId != null) {
            all.put("terminalId", terminalId);
        }
        if (password != null) {
            all.put("password", password);
        }
        return all;
    }
}
