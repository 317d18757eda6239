package org.shubbak.hardware.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.Station;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;

/// Reads `station.json`, the one settings file of a station. Whatever is wrong with it is in the answer, all of it, so
/// that a technician on the telephone mends it in one go.
public final class StationFile {
    public static final String NAME = "station.json";

    private StationFile() {}

    /// @param folder the station's data folder
    public static StationReading read(Path folder) {
        return readFile(folder.resolve(NAME));
    }

    /// The same of a file by any name.
    public static StationReading readFile(Path file) {
        if (!Files.exists(file)) {
            return new StationReading.Faulty(List.of(Problem.of("settings.absent", file.toString())));
        }
        List<FileFault> faults = new ArrayList<>();
        JsonForm form = JsonForm.file(file, faults);
        if (!faults.isEmpty()) {
            return faulty(file, faults);
        }
        StationSettings settings = settings(form);
        return faults.isEmpty() ? new StationReading.Ready(settings) : faulty(file, faults);
    }

    private static StationReading faulty(Path file, List<FileFault> faults) {
        Problem heading = Problem.of("settings.faulty", file.toString());
        return new StationReading.Faulty(
                Stream.concat(Stream.of(heading), faults.stream().map(FileFault::problem))
                        .toList());
    }

    static StationSettings settings(JsonForm form) {
        form.only("station", "hub", "reader", "printer", "terminal", "panelMillimetres", "hours", "catalogueKeys");
        DeviceForms devices = new DeviceForms(form);
        Integer panel =
                form.has("panelMillimetres") ? Integer.valueOf((int) form.number("panelMillimetres", 100, 3000)) : null;
        return new StationSettings(
                station(form.part("station")),
                hub(form),
                devices.reader(),
                devices.printer(),
                devices.terminal(),
                panel,
                HoursForm.of(form),
                catalogueKeys(form));
    }

    private static Station station(JsonForm form) {
        form.only("name", "officeCode", "drawer", "office", "zone");
        JsonForm office = form.part("office");
        office.only("ar", "en");
        return new Station(
                matching(form, "name", "[a-z0-9][a-z0-9-]{0,63}", "settings.name"),
                matching(form, "officeCode", "[A-Z]{3}", "settings.officeCode"),
                matching(form, "drawer", "\\d{2}", "settings.drawer"),
                new LocalText(office.text("ar"), office.text("en")),
                zone(form));
    }

    private static String matching(JsonForm form, String field, String pattern, String reason) {
        String text = form.text(field);
        return !form.says(field) || text.matches(pattern) ? text : form.fault(field, Problem.of(reason), text);
    }

    private static ZoneId zone(JsonForm form) {
        String name = form.text("zone");
        try {
            return !form.says("zone") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return form.fault("zone", Problem.of("settings.zone"), ZoneOffset.UTC);
        }
    }

    private static PackKeys catalogueKeys(JsonForm form) {
        return form.has("catalogueKeys")
                ? PackKeys.of(form.texts("catalogueKeys"))
                        .orElseGet(
                                () -> form.fault("catalogueKeys", Problem.of("settings.catalogueKeys"), PackKeys.NONE))
                : PackKeys.NONE;
    }

    private static URI hub(JsonForm form) {
        String address = form.text("hub");
        @Nullable URI hub = null;
        try {
            hub = new URI(address);
        } catch (URISyntaxException e) {
            // The one sentence below covers this as well.
        }
        boolean usable =
                hub != null && hub.getHost() != null && List.of("http", "https").contains(hub.getScheme());
        if (usable || !form.says("hub")) {
            return hub == null ? URI.create("-") : hub;
        }
        return form.fault("hub", Problem.of("settings.hub"), URI.create("-"));
    }
}
