package org.shubbak.packaging.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Theme;

/// The small window that plays the surroundings: hands in a document, tears the paper, declines a card, cuts a line.
final class DemoPanel {
    /// What a reader's simulator says while its driver has no line open.
    private static final String NOBODY = "no program is connected";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 292;
    /// Under the counter's window, beside the kiosk's.
    private static final List<Double> PLACE = List.of(552.0, 780.0);
    private static final double TILE = 245;
    private final DemoOffice office;
    private final Words words = Words.in(Language.AR, Texts.of(Texts.class, Words.class, DemoPanel.class));
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(new Answer("", ""));
    private final FxTasks tasks;
    private final Executor work;

    /// @param act key of what was asked for
    /// @param fault what the device said instead; empty when it was done
    private record Answer(String act, String fault) {}

    DemoPanel(DemoOffice office, UncaughtFault fault) {
        this.office = office;
        this.tasks = FxTasks.live(fault);
        this.work = FxTasks.thread("panel", fault);
    }

    /// Answers like a simulator's console: what begins with `ok` was done.
    @FunctionalInterface
    private interface Act {
        String act() throws IOException;
    }

    void open(Stage stage) {
        Direction.follow(words.language());
        Scene scene = new Scene(content(), WIDTH, HEIGHT);
        Theme.dress(scene, Look.of(Medium.COUNTER));
        stage.titleProperty().bind(words.bind("panel.title"));
        stage.setScene(scene);
        Desktop.place(stage, PLACE);
        stage.show();
    }

    private Region content() {
        HBox groups = new HBox(
                26, devices("kiosk", office.kiosk()), devices("clerk", office.clerk()), group("panel.hub", hub()));
        VBox all = new VBox(10, top(), groups);
        all.getStyleClass().add("content");
        return all;
    }

    private HBox top() {
        Prose title = new Prose(words.bind("panel.title"), "title");
        Button language = new Button();
        language.setId("language");
        language.textProperty().bind(words.bind(now -> now.now() == Language.AR ? "English" : "العربية"));
        language.setGraphic(Icons.of("translate"));
        language.setOnAction(pressed -> words.language().set(words.now().other()));
        language.setMinWidth(Region.USE_PREF_SIZE);
        Prose said = new Prose("lead");
        said.textProperty().bind(words.bind(this::said, answer));
        title.setMinWidth(330);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(26, title, said, language);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox devices(String id, DeskDevices devices) {
        return group(
                "panel." + id,
                button(id, "panel.passport", "passport", () -> devices.reader().command("present pse-passport")),
                button(
                        id,
                        "panel.card",
                        "card-account-details-outline",
                        () -> devices.reader().command("present barcode-id")),
                button(
                        id,
                        "panel.paperOut",
                        "printer-off-outline",
                        () -> devices.printer().command("paper out")),
                button(
                        id,
                        "panel.paperIn",
                        "printer-outline",
                        () -> devices.printer().command("paper in")),
                button(
                        id,
                        "panel.decline",
                        "credit-card-off-outline",
                        () -> devices.terminal().command("decline")),
                button(id, "panel.cut", "connection", () -> devices.terminal().command("cut after-charge")));
    }

    private Button[] hub() {
        return new Button[] {
            button("hub", "panel.hubOff", "cloud-off-outline", () -> {
                office.hub().off();
                return "ok";
            }),
            button("hub", "panel.hubOn", "cloud-check-outline", () -> {
                office.hub().onAgain();
                return "ok";
            })
        };
    }

    private VBox group(String title, Button... buttons) {
        TilePane tiles = new TilePane(10, 8, buttons);
        tiles.setPrefColumns(buttons.length > 2 ? 2 : 1);
        tiles.setPrefTileWidth(TILE);
        tiles.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(8, new Prose(words.bind(title), "section"), tiles);
    }

    private Button button(String place, String key, String icon, Act act) {
        Button button = new Button();
        button.setId(place + "-" + key.substring(key.indexOf('.') + 1));
        button.textProperty().bind(words.bind(key));
        button.setGraphic(Icons.of(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(pressed -> tasks.run(work, () -> new Answer(key, fault(act)), answer::set));
        return button;
    }

    private static String fault(Act act) {
        try {
            String said = act.act();
            return said.startsWith("ok") ? "" : said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String said(Words language) {
        Answer now = answer.get();
        if (now.act().isEmpty()) {
            return language.say("panel.explain", Ltr.mark("2468"));
        }
        String act = language.say(now.act());
        if (now.fault().isEmpty()) {
            return language.say("panel.done", act);
        }
        return now.fault().equals(NOBODY)
                ? language.say("panel.nobody")
                : language.say("panel.failed", act, Ltr.mark(now.fault()));
    }
}
