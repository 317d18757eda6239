package org.shubbak.ui.technician;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;

/// A set-up while it is being put together: a serial port with its speed, or a host with its port number, and what the
/// kind of device has besides.
final class SetupDraft {
    static final List<String> SPEEDS = List.of("9600", "19200", "38400", "115200");
    private static final Pattern TCP = Pattern.compile("tcp:(.*):(\\d+)");
    private static final Pattern BAUD = Pattern.compile("[?&]baud=(\\d+)");
    private final DeviceKind kind;
    private final StringProperty serial = new SimpleStringProperty("");
    private final StringProperty speed = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty currency = new SimpleStringProperty("ILS");
    private final StringProperty terminalId = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Map<String, String> others = Map.of();
    private String serialOptions = "";

    SetupDraft(DeviceKind kind) {
        this.kind = kind;
        for (StringProperty part : List.of(serial, speed, host, port, profile, password, currency, terminalId)) {
            part.addListener((observed, was, now) -> changes.set(changes.get() + 1));
        }
        // One or the other: what is chosen last is meant.
        serial.addListener((observed, was, now) -> {
            if (!now.isEmpty()) {
                host.set("");
            }
        });
        host.addListener((observed, was, now) -> {
            if (!now.isEmpty()) {
                serial.set("");
            }
        });
    }

    void take(DeviceSetup setup) {
        Matcher tcp = TCP.matcher(setup.port());
        if (tcp.matches()) {
            serial.set("");
            host.set(tcp.group(1));
            port.set(tcp.group(2));
        } else {
            takeSerial(setup.port());
        }
        profile.set(setup.profile());
        others = setup.options();
        password.set(others.getOrDefault("password", ""));
        currency.set(others.getOrDefault("currency", "ILS"));
        terminalId.set(others.getOrDefault("terminalId", ""));
    }

    private void takeSerial(String address) {
        int question = address.indexOf('?');
        String options = question < 0 ? "" : address.substring(question);
        Matcher baud = BAUD.matcher(options);
        speed.set(baud.find() ? baud.group(1) : "");
        serialOptions =
                options.isEmpty() ? "" : BAUD.matcher(options.replace('?', '&')).replaceAll("");
        host.set("");
        serial.set(question < 0 ? address : address.substring(0, question));
    }

    DeviceSetup setup() {
        return new DeviceSetup(address(), profile.get(), kind == DeviceKind.TERMINAL ? options() : Map.of());
    }

    private String address() {
        if (!host.get().isBlank()) {
            return "tcp:" + host.get().strip() + ":" + port.get().strip();
        }
        String all = (speed.get().isEmpty() ? "" : "&baud=" + speed.get()) + serialOptions;
        return all.isEmpty() ? serial.get() : serial.get() + "?" + all.substring(1);
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>(others);
        options.put("password", password.get().strip());
        options.put("currency", currency.get());
        options.put("terminalId", terminalId.get().strip());
        return options;
    }

    /// Counts what was changed.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// With `serial:`, without its speed.
    StringProperty serialProperty() {
        return serial;
    }

    StringProperty speedProperty() {
        return speed;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty profileProperty() {
        return profile;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty currencyProperty() {
        return currency;
    }

    StringProperty terminalIdProperty() {
        return terminalId;
    }
}
