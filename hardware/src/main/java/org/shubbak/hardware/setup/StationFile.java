package org.shubbak.hardware.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.core.counter.Station;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.setup.StationSettings.DeviceSettings;
import org.shubbak.hardware.setup.StationSettings.Panel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `station.json`: `station` (`name`, `officeCode`, `drawer`, `office` in both languages, `zone`), `hub`, and for
/// `reader`, `printer` and `terminal` a `port`, a `profile` or `protocol`, and options; `panel` with `width` and
/// `height`.
/// Names every fault of the file, not only the first, each by its place.
public final class StationFile {
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();

    private StationFile(JsonNode root) {
        this.root = root;
    }

    public static StationReading read(Path file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            return new StationFile(root).read();
        } catch (IOException e) {
            return new StationReading.Faulty(List.of(Problem.of("station.file", file.toString())));
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : Integer.toString(e.getLocation().getLineNr());
            return new StationReading.Faulty(List.of(Problem.of("station.json", file.toString(), place)));
        }
    }

    private StationReading read() {
        Station station = new Station(
                text("/station/name", "[A-Za-z0-9._-]{1,64}"),
                text("/station/officeCode", "[A-Z]{3}"),
                text("/station/drawer", "[0-9]{2}"),
                new LocalText(text("/station/office/ar", ".+"), text("/station/office/en", ".+")),
                zone());
        StationSettings settings = new StationSettings(
                station,
                URI.create(text("/hub", "https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9./_-]*)?")),
                device("reader", "profile"),
                device("printer", "profile"),
                device("terminal", "protocol"),
                panel());
        return problems.isEmpty() ? new StationReading.Ready(settings) : new StationReading.Faulty(problems);
    }

    private String text(String place, String form) {
        JsonNode node = root.at(place);
        if (node.isString() && node.asString().matches(form)) {
            return node.asString();
        }
        problems.add(Problem.of(node.isMissingNode() ? "station.missing" : "station.value", place));
        return "";
    }

    private ZoneId zone() {
        String name = text("/station/zone", ".+");
        try {
            return ZoneId.of(name.isEmpty() ? "UTC" : name);
        } catch (DateTimeException e) {
            problems.add(Problem.of("station.value", "/station/zone"));
            return ZoneId.of("UTC");
        }
    }

    private Optional<DeviceSettings> device(String device, String kindName) {
        JsonNode node = root.path(device);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String port = text("/" + device + "/port", ".+");
        String kind = text("/" + device + "/" + kindName, ".+");
        checkPort("/" + device + "/port", port);
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> option : node.properties()) {
            if (!option.getKey().equals("port") && !option.getKey().equals(kindName)) {
                options.put(option.getKey(), option.getValue().asString(""));
            }
        }
        return Optional.of(new DeviceSettings(port, kind, options));
    }

    private void checkPort(String place, String port) {
        try {
            if (!port.isEmpty()) {
                Links.opener(LinkAddress.parse(port));
            }
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("station.value", place));
        }
    }

    private Optional<Panel> panel() {
        JsonNode node = root.path("panel");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Panel panel = new Panel(node.path("width").asInt(0), node.path("height").asInt(0));
        if (panel.width() < 320 || panel.height() < 320) {
            problems.add(Problem.of("station.value", "/panel"));
        }
        return Optional.of(panel);
    }
}
