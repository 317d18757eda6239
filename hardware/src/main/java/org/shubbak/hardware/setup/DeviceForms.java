package org.shubbak.hardware.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
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
    private static final List<String> TERMINAL_OPTIONS =
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
        reader.only("port", "profile");
        List<FileFault> faults = new ArrayList<>();
        ReaderProfile profile =
                ReaderProfiles.find(reader.has("profile") ? reader.text("profile") : ReaderProfiles.GENERIC, faults);
        reader.faults("profile", faults);
        return new StationSettings.Reader(port(reader), profile);
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
        terminal.only(
                "name",
                "port",
                "protocol",
                "password",
                "config",
                "currency",
                "terminalId",
                "echoesAmount",
                "abortAllowed",
                "offer",
                "charset");
        LinkAddress port = port(terminal);
        String protocol = terminal.oneOf("protocol", List.of("zvt", "zvt-serial", "zvt-tcp"));
        boolean serial =
                protocol.equals("zvt-serial") || (protocol.equals("zvt") && port instanceof LinkAddress.Serial);
        Framing framing = serial ? Framing.SERIAL : Framing.TCP;
        String name = terminal.has("name") ? terminal.text("name") : "terminal";
        return new StationSettings.Terminal(name, port, ZvtSettings.of(framing, options(terminal, framing)));
    }

    /// Those that fit.
    private static Map<String, String> options(JsonForm terminal, Framing framing) {
        Map<String, String> options = new HashMap<>();
        for (String name : TERMINAL_OPTIONS) {
            String value = terminal.has(name) ? terminal.text(name) : "";
            if (terminal.says(name) && fits(framing, name, value)) {
                options.put(name, value);
            } else if (terminal.says(name)) {
                terminal.fault(name, wrong(name), "");
            }
        }
        return options;
    }

    private static boolean fits(Framing framing, String option, String value) {
        try {
            ZvtSettings.of(framing, Map.of(option, value));
            return true;
        } catch (IllegalArgumentException e) {
            // Its message is in English only and could repeat the password.
            return false;
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
