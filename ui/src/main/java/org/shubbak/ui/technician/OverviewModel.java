package org.shubbak.ui.technician;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;

/// How the station is set up and how its devices are now.
public final class OverviewModel {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);
    private final TechnicianStation station;
    private final Texts texts;
    private final Consumer<SaveOutcome> saved;
    private final ObjectProperty<@Nullable StationOverview> overview = new SimpleObjectProperty<>();
    private final Map<DeviceKind, ObjectProperty<DeviceReport>> lives = new EnumMap<>(DeviceKind.class);
    private final List<Runnable> ends = new ArrayList<>();

    /// @param saved hears of every change of the settings
    OverviewModel(TechnicianStation station, Texts texts, Consumer<SaveOutcome> saved) {
        this.station = station;
        this.texts = texts;
        this.saved = saved;
        for (DeviceKind kind : DeviceKind.values()) {
            lives.put(kind, new SimpleObjectProperty<>(station.report(kind)));
            ends.add(station.follow(kind, () -> life(kind).set(station.report(kind))));
        }
    }

    /// Reads the settings again. How the devices are is followed all the time.
    void look() {
        station.tasks().run(station.worker(), station.bench()::overview, overview::set);
    }

    /// Nobody looks at these pages any more.
    void close() {
        ends.forEach(Runnable::run);
    }

    void putBack() {
        station.tasks().run(station.worker(), station.bench()::putBack, outcome -> {
            saved.accept(outcome);
            look();
        });
    }

    ObjectProperty<@Nullable StationOverview> overviewProperty() {
        return overview;
    }

    ObjectProperty<DeviceReport> life(DeviceKind kind) {
        @Nullable ObjectProperty<DeviceReport> life = lives.get(kind);
        if (life == null) {
            throw new IllegalStateException(kind.toString());
        }
        return life;
    }

    /// One line of the list of faults. What a driver says for whom it has no words here is told by its code.
    LocalText line(DeviceFault fault) {
        String when = "\u200E" + WHEN.format(fault.at().atZone(station.zone())) + "\u200E  ";
        LocalText words = words(fault);
        return new LocalText(when + words.ar(), when + words.en());
    }

    private LocalText words(DeviceFault fault) {
        String code = fault.problem().code();
        return texts.has("problem." + code)
                ? texts.both(fault.problem())
                : new LocalText("\u200E" + code + "\u200E", code);
    }

    /// The faults of all devices, in English, for the help desk.
    List<String> faults() {
        return lives.entrySet().stream()
                .flatMap(entry -> faults(entry.getKey(), entry.getValue().get()).stream())
                .toList();
    }

    private List<String> faults(DeviceKind kind, DeviceReport life) {
        return life.faults().stream()
                .map(fault -> kind + " " + fault.at() + " " + words(fault).in(Language.EN))
                .toList();
    }
}
