package org.shubbak.hardware.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.text.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings file as its technician sees it: what stands in it, right or wrong.
public final class DeviceNodes {
    private static final List<String> TERMINAL = List.of("password", "currency", "terminalId", "name", "config");
    private final JsonNode root;

    private DeviceNodes(JsonNode root) {
        this.root = root;
    }

    /// A file that cannot be read is empty here; [StationFile] says what is wrong with it.
    public static DeviceNodes read(Path folder) {
        Path file = folder.resolve(StationFile.NAME);
        try {
            return new DeviceNodes(
                    Files.exists(file)
                            ? JsonMapper.shared().readTree(file.toFile())
                            : JsonMapper.shared().createObjectNode());
        } catch (JacksonException e) {
            return new DeviceNodes(JsonMapper.shared().createObjectNode());
        }
    }

    public Map<DeviceKind, DeviceSetup> devices() {
        Map<DeviceKind, DeviceSetup> devices = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            JsonNode node = root.path(name(kind));
            if (node.isObject()) {
                devices.put(kind, setup(kind, node));
            }
        }
        return devices;
    }

    private static DeviceSetup setup(DeviceKind kind, JsonNode node) {
        Map<String, String> options = new HashMap<>();
        if (kind == DeviceKind.TERMINAL) {
            TERMINAL.stream().filter(node::has).forEach(option -> options.put(option, text(node, option)));
        }
        return new DeviceSetup(text(node, "port"), text(node, model(kind)), options);
    }

    public StationBasics basics() {
        JsonNode station = root.path("station");
        JsonNode office = station.path("office");
        StationBasics none = StationBasics.none();
        JsonNode panel = root.path("panelMillimetres");
        @Nullable Integer millimetres = panel.isInt() ? Integer.valueOf(panel.intValue()) : null;
        return new StationBasics(
                text(station, "name"),
                text(station, "officeCode"),
                station.has("drawer") ? text(station, "drawer") : none.drawer(),
                new LocalText(text(office, "ar"), text(office, "en")),
                station.has("zone") ? text(station, "zone") : none.zone(),
                text(root, "hub"),
                millimetres);
    }

    static void put(ObjectNode root, DeviceKind kind, DeviceSetup setup) {
        ObjectNode node = part(root, name(kind));
        node.put("port", setup.port());
        node.put(model(kind), setup.profile());
        setup.options().forEach((option, value) -> {
            if (value.isBlank()) {
                node.remove(option);
            } else {
                node.put(option, value);
            }
        });
    }

    static ObjectNode part(ObjectNode root, String field) {
        return root.path(field) instanceof ObjectNode there ? there : root.putObject(field);
    }

    static String name(DeviceKind kind) {
        return switch (kind) {
            case READER -> "reader";
            case PRINTER -> "printer";
            case TERMINAL -> "terminal";
        };
    }

    private static String model(DeviceKind kind) {
        return kind == DeviceKind.TERMINAL ? "protocol" : "profile";
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
