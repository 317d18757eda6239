package org.shubbak.ui.technician;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The station at a glance: what is set up, how each device is now, and its last faults.
final class OverviewScreen extends VBox {
    private final OverviewModel model;
    private final Kit kit;
    private final Consumer<Place> go;

    OverviewScreen(OverviewModel model, Kit kit, Consumer<Place> go) {
        this.model = model;
        this.kit = kit;
        this.go = go;
        getStyleClass().add("tech-page");
        VBox settings = new VBox();
        settings.setId("settings-state");
        model.overviewProperty().subscribe(now -> settings.getChildren().setAll(settings(now)));
        getChildren().add(settings);
        for (DeviceKind kind : DeviceKind.values()) {
            getChildren().add(device(kind));
        }
        getChildren()
                .add(kit.row(kit.button("look-again", "technician.lookAgain", "secondary", "refresh", model::look)));
    }

    private Node settings(@Nullable StationOverview overview) {
        if (overview == null) {
            return kit.card(kit.prose("technician.reading", "body", "quiet"));
        }
        HBox name = new HBox(
                kit.prose("technician.station", "section"),
                kit.code(overview.basics().name(), "section"));
        name.getStyleClass().add("tech-line");
        VBox card = kit.card(name);
        if (overview.faults().isEmpty()) {
            card.getChildren().add(kit.line("check-circle", "good", "technician.settingsWhole"));
            return card;
        }
        overview.faults().forEach(fault -> card.getChildren().add(kit.line("alert-circle", "error", fault)));
        card.getChildren()
                .add(kit.row(kit.button(
                        "mend-basics", "technician.mend", "secondary", "pencil", () -> go.accept(Place.BASICS))));
        if (overview.earlier()) {
            card.getChildren()
                    .add(kit.row(kit.button("put-back", "technician.putBack", "secondary", "history", model::putBack)));
        }
        return card;
    }

    private Node device(DeviceKind kind) {
        Place place = Place.of(kind);
        Prose name = kit.prose(place.word(), "section");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(
                Icons.of(place.icon()),
                name,
                kit.button("setup-" + place.id(), "technician.setUp", "secondary", "wrench", () -> go.accept(place)));
        head.getStyleClass().add("tech-line");
        VBox setup = new VBox();
        model.overviewProperty()
                .subscribe(now -> setup.getChildren()
                        .setAll(setup(now == null ? null : now.devices().get(kind))));
        VBox life = new VBox();
        life.setId("life-" + place.id());
        model.life(kind).subscribe(now -> life.getChildren().setAll(life(now)));
        return kit.card(head, setup, life);
    }

    private Node setup(@Nullable DeviceSetup setup) {
        return setup == null
                ? kit.prose("technician.notSetUp", "body", "quiet")
                : kit.row(kit.code(setup.port(), "body"), kit.code(setup.profile(), "body", "strong"));
    }

    private Node life(DeviceReport life) {
        VBox lines = new VBox(state(life.health()));
        if (!life.faults().isEmpty()) {
            lines.getChildren().add(kit.prose("technician.lastFaults", "field-label"));
            life.faults().forEach(fault -> lines.getChildren().add(kit.said(model.line(fault), "small")));
        }
        return lines;
    }

    private Node state(DeviceHealth health) {
        return switch (health.state()) {
            case READY -> kit.line("check-circle", "good", word(DeviceState.READY));
            case BUSY, OPENING -> kit.line("progress-clock", "noted", word(health.state()));
            case ABSENT, NOT_READY, LOST -> kit.line("close-circle", "error", word(health.state()));
        };
    }

    private static String word(DeviceState state) {
        return switch (state) {
            case READY -> "technician.state.ready";
            case BUSY -> "technician.state.busy";
            case OPENING -> "technician.state.opening";
            case ABSENT -> "technician.state.absent";
            case NOT_READY -> "technician.state.notReady";
            case LOST -> "technician.state.lost";
        };
    }
}
