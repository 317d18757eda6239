package org.shubbak.packaging.demo;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.fx.UncaughtFault;

/// The small window that plays the surroundings: hands in a document, tears the paper, declines a card, cuts a line.
final class DemoPanel {
    private final DemoOffice office;
    private final Label answer = new Label();
    private final UncaughtFault fault = new UncaughtFault(incident -> {});
    private final FxTasks tasks = FxTasks.live(fault);
    private final Executor work = FxTasks.thread("panel", fault);

    DemoPanel(DemoOffice office) {
        this.office = office;
    }

    @FunctionalInterface
    private interface Act {
        String act() throws IOException;
    }

    void open(Stage stage) {
        VBox all = new VBox(8, part("Kiosk", office.kiosk()), part("Counter", office.clerk()), hub(), answer);
        all.setPadding(new Insets(16));
        stage.setTitle("Shubbak: surroundings");
        stage.setScene(new Scene(all, 420, 720));
        stage.show();
    }

    private VBox part(String name, DeskDevices devices) {
        String id = name.equals("Kiosk") ? "kiosk" : "clerk";
        return new VBox(
                6,
                new Label(name),
                button(
                        id + "-passport",
                        "Present a passport",
                        () -> devices.reader().command("present pse-passport")),
                button(
                        id + "-card",
                        "Present an ID card (bar code)",
                        () -> devices.reader().command("present barcode-id")),
                button(
                        id + "-paper-out",
                        "Take the paper away",
                        () -> devices.printer().command("paper out")),
                button(id + "-paper-in", "Put paper in", () -> devices.printer().command("paper in")),
                button(
                        id + "-decline",
                        "Decline the next card",
                        () -> devices.terminal().command("decline")),
                button(
                        id + "-cut",
                        "Cut the terminal's line after the charge",
                        () -> devices.terminal().command("cut after-charge")));
    }

    private VBox hub() {
        return new VBox(
                6,
                new Label("Hub"),
                button("hub-off", "Switch the hub off", () -> {
                    office.hub().off();
                    return "ok off";
                }),
                button("hub-on", "Switch the hub on", () -> {
                    office.hub().onAgain();
                    return "ok on";
                }));
    }

    private Button button(String id, String words, Act act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> tasks.run(work, () -> answerOf(act), answer::setText));
        return button;
    }

    private static String answerOf(Act act) {
        try {
            return act.act();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
