package org.shubbak.ui.technician;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.HubPass;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// What a station is apart from its devices: name, office, zone, hub, and the width of its panel.
public final class BasicsModel {
    private final TechnicianStation station;
    private final Texts texts;
    private final Consumer<SaveOutcome> saved;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty officeCode = new SimpleStringProperty("");
    private final StringProperty drawer = new SimpleStringProperty("");
    private final StringProperty officeAr = new SimpleStringProperty("");
    private final StringProperty officeEn = new SimpleStringProperty("");
    private final StringProperty zone = new SimpleStringProperty("");
    private final StringProperty hub = new SimpleStringProperty("");
    private final StringProperty panel = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SaveOutcome> outcome = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HubPass> pass = new SimpleObjectProperty<>();

    /// @param saved hears of every change of the settings
    BasicsModel(TechnicianStation station, Texts texts, Consumer<SaveOutcome> saved) {
        this.station = station;
        this.texts = texts;
        this.saved = saved;
        for (StringProperty part : List.of(name, officeCode, drawer, officeAr, officeEn, zone, hub, panel)) {
            part.addListener((observed, was, now) -> outcome.set(null));
        }
    }

    void open(@Nullable StationOverview overview) {
        StationBasics basics = overview == null ? StationBasics.none() : overview.basics();
        name.set(basics.name());
        officeCode.set(basics.officeCode());
        drawer.set(basics.drawer());
        officeAr.set(basics.office().ar());
        officeEn.set(basics.office().en());
        zone.set(basics.zone());
        hub.set(basics.hub());
        Integer millimetres = basics.panelMillimetres();
        panel.set(millimetres == null ? "" : millimetres.toString());
        outcome.set(null);
        code.set("");
        station.tasks().run(station.worker(), station.bench()::hubPass, pass::set);
    }

    /// What the hub calls the station is what it must be called here.
    void enrol() {
        String address = hub.get().strip();
        String typed = code.get();
        pass.set(null);
        station.tasks().run(station.worker(), () -> station.bench().enrol(address, typed), came -> {
            pass.set(came);
            if (came instanceof HubPass.Given given) {
                code.set("");
                name.set(given.station());
                if (!given.office().isEmpty()) {
                    officeCode.set(given.office());
                }
            }
        });
    }

    /// A hub on this computer asks for no code.
    BooleanBinding codeWanted() {
        return Bindings.createBooleanBinding(
                () -> hub.get().strip().toLowerCase(Locale.ROOT).startsWith("https"), hub);
    }

    void save() {
        String typed = InputText.normalise(panel.get());
        if (!typed.matches("[0-9]{0,4}")) {
            outcome.set(new SaveOutcome.Refused(List.of(texts.both(Problem.of("technician.panelNumber")))));
            return;
        }
        StationBasics basics = new StationBasics(
                name.get().strip(),
                officeCode.get().strip(),
                InputText.normalise(drawer.get()),
                new LocalText(officeAr.get().strip(), officeEn.get().strip()),
                zone.get().strip(),
                hub.get().strip(),
                typed.isEmpty() ? null : Integer.valueOf(typed));
        station.tasks().run(station.worker(), () -> station.bench().save(basics), came -> {
            outcome.set(came);
            saved.accept(came);
        });
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty officeCodeProperty() {
        return officeCode;
    }

    StringProperty drawerProperty() {
        return drawer;
    }

    StringProperty officeArProperty() {
        return officeAr;
    }

    StringProperty officeEnProperty() {
        return officeEn;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    StringProperty hubProperty() {
        return hub;
    }

    StringProperty codeProperty() {
        return code;
    }

    /// Null while the hub is being asked.
    ObjectProperty<@Nullable HubPass> passProperty() {
        return pass;
    }

    StringProperty panelProperty() {
        return panel;
    }

    ObjectProperty<@Nullable SaveOutcome> outcomeProperty() {
        return outcome;
    }
}
