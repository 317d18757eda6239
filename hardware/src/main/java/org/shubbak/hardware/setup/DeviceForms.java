package org.shubbak.hardware.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;

/// The device parts of the settings file. Every address and profile is tried here, so that a settings file that was
/// read makes devices without further questions.
final class DeviceForms {
    private static final LinkAddress NOWHERE = new LinkAddress.Tcp("127.0.0.1", 1);
    private static final List<String> ZVT = List.of("zvt", "zvt-serial", "zvt-tcp");
    private static final List<String> LRC_OPTIONS = List.of("currency", "terminalId", "register");
    private static final List<String> ZVT_OPTIONS =
            List.of("password", "config", "currency", "terminalId", "echoesAmount", "abortAllowed", "offer", "charset");
    private final JsonForm form;

    DeviceForms(JsonForm form) {
        this.form = form;
    }

    StationSettings.@Nullable Reader reader() {
        if (!form.has("reader")) {
            return null;
        }
        JsonForm reader = form.part("reader");
        reader.only("port", "profile", "chip");
        List<FileFault> faults = new ArrayList<>();
        ReaderProfile profile =
                ReaderProfiles.find(reader.has("profile") ? reader.text("profile") : ReaderProfiles.GENERIC, faults);
        reader.faults("profile", faults);
        return new StationSettings.Reader(line(reader), profile, chip(reader));
    }

    /// Only a reader can play keyboard.
    private static LinkAddress line(JsonForm reader) {
        boolean wedge = reader.says("port") && reader.text("port").equals("wedge:");
        return wedge ? new LinkAddress.Wedge() : port(reader);
    }

    private static @Nullable String chip(JsonForm reader) {
        if (!reader.has("chip")) {
            return null;
        }
        String text = reader.text("chip");
        String name = text.replaceFirst("^pcsc:", "").strip();
        return !reader.says("chip") || (text.startsWith("pcsc:") && !name.isEmpty())
                ? name
                : reader.fault("chip", Problem.of("settings.chip"), name);
    }

    StationSettings.@Nullable Printer printer() {
        if (!form.has("printer")) {
            return null;
        }
        JsonForm printer = form.part("printer");
        printer.only("port", "profile");
        LinkAddress port = port(printer);
        String name = printer.has("profile")
                ? printer.text("profile")
                : PrinterProfiles.names().getFirst();
        return switch (PrinterProfiles.find(name)) {
            case ProfileReading.Complete complete -> new StationSettings.Printer(port, complete.profile());
            case ProfileReading.Faulty faulty -> {
                printer.faults("profile", faulty.faults());
                yield new StationSettings.Printer(port, generic());
            }
        };
    }

    private static PrinterProfile generic() {
        return switch (PrinterProfiles.find(PrinterProfiles.names().getFirst())) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    StationSettings.@Nullable Terminal terminal() {
        if (!form.has("terminal")) {
            return null;
        }
        JsonForm terminal = form.part("terminal");
        LinkAddress port = port(terminal);
        String protocol = terminal.text("protocol");
        String name = terminal.has("name") ? terminal.text("name") : "terminal";
        TerminalSettings speech =
                protocol.startsWith("lrc:") ? lrc(terminal, protocol.substring(4)) : zvt(terminal, protocol, port);
        return new StationSettings.Terminal(name, port, speech);
    }

    private static TerminalSettings lrc(JsonForm terminal, String profile) {
        List<FileFault> faults = new ArrayList<>();
        LrcProfile dialect = LrcProfiles.read(profile, faults);
        terminal.faults("protocol", faults);
        return settings(terminal, LRC_OPTIONS, options -> LrcSettings.of(dialect, options));
    }

    private static TerminalSettings zvt(JsonForm terminal, String protocol, LinkAddress port) {
        if (terminal.says("protocol") && !ZVT.contains(protocol)) {
            terminal.fault("protocol", Problem.of("settings.protocol"), "");
        }
        boolean serial =
                protocol.equals("zvt-serial") || (protocol.equals("zvt") && port instanceof LinkAddress.Serial);
        Framing framing = serial ? Framing.SERIAL : Framing.TCP;
        return settings(terminal, ZVT_OPTIONS, options -> ZvtSettings.of(framing, options));
    }

    /// Of the options that fit; the others are faults.
    private static TerminalSettings settings(
            JsonForm terminal, List<String> names, Function<Map<String, String>, TerminalSettings> maker) {
        terminal.only(Stream.concat(Stream.of("name", "port", "protocol"), names.stream())
                .toArray(String[]::new));
        Map<String, String> options = new HashMap<>();
        for (String name : names) {
            String value = terminal.has(name) ? terminal.text(name) : "";
            if (terminal.says(name) && tried(maker, name, value) != null) {
                options.put(name, value);
            } else if (terminal.says(name)) {
                terminal.fault(name, wrong(name), "");
            }
        }
        return maker.apply(options);
    }

    private static @Nullable TerminalSettings tried(
            Function<Map<String, String>, TerminalSettings> maker, String option, String value) {
        try {
            return maker.apply(Map.of(option, value));
        } catch (IllegalArgumentException e) {
            // Its message is in English only and could repeat the password.
            return null;
        }
    }

    private static Problem wrong(String option) {
        return switch (option) {
            case "password" -> Problem.of("settings.terminalPassword");
            case "config" -> Problem.of("settings.terminalConfig");
            default -> JsonForm.oneOf(List.of(CurrencyCode.values()));
        };
    }

    private static LinkAddress port(JsonForm device) {
        String text = device.text("port");
        if (!device.says("port")) {
            return NOWHERE;
        }
        try {
            LinkAddress address = LinkAddress.parse(text);
            Links.opener(address);
            return address;
        } catch (IllegalArgumentException e) {
            // Its message is for the command line, in English only; behind `serial:` only options can be wrong.
            Problem reason = Problem.of(text.startsWith("serial:") ? "settings.serialPort" : "settings.port");
            return device.fault("port", reason, NOWHERE);
        }
    }
}
