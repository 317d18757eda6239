package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;

/// What may lie over a page: help, access, and the two questions of the journey.
final class Panels {
    private final DialogHost host;
    private final Visit visit;
    private final Access access;
    private final Pieces pieces;
    private final Words words;

    Panels(DialogHost host, Visit visit, Access access, Pieces pieces) {
        this.host = host;
        this.visit = visit;
        this.access = access;
        this.pieces = pieces;
        this.words = pieces.words();
    }

    void help() {
        host.show(panel(
                pieces.prose("help.heading", "title"),
                pieces.prose("help.staff", "lead"),
                pieces.prose("help.counter", "lead"),
                pieces.prose("help.time", "lead"),
                closing()));
    }

    void access() {
        VBox panel = panel(
                pieces.prose("access.title", "title"),
                toggle("large-text", "kiosk.largeText", "format-size", access.largeText()),
                toggle("high-contrast", "kiosk.highContrast", "contrast-circle", access.highContrast()));
        if (lowerable()) {
            panel.getChildren().add(toggle("lower", "kiosk.lowerReach", "arrow-collapse-down", access.lowered()));
        }
        panel.getChildren().addAll(pieces.prose("access.note", "body quiet"), closing());
        host.show(panel);
    }

    private boolean lowerable() {
        return host.getHeight() > host.getWidth();
    }

    private Region toggle(String id, String key, String icon, BooleanProperty state) {
        Button button = pieces.iconButton(id, key, icon, "secondary", () -> {
            state.set(!state.get());
            access();
        });
        button.textProperty()
                .bind(words.bind(w -> w.say(key) + " · " + w.say(state.get() ? "access.on" : "access.off")));
        button.setMaxWidth(Double.MAX_VALUE);
        if (state.get()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }

    private Button closing() {
        Button close = pieces.primary("close-panel", "nav.close", host::close);
        close.setMaxWidth(Double.MAX_VALUE);
        return close;
    }

    void ask(Step.Overlay overlay, ReadOnlyIntegerProperty secondsLeft) {
        host.show(
                switch (overlay) {
                    case Step.StillThere any ->
                        panel(
                                pieces.prose("kiosk.stillThere", "title"),
                                pieces.prose(words.bind("kiosk.timeLeft", secondsLeft), "lead"),
                                choices("stay", "kiosk.needMoreTime", "still.go"));
                    case Step.Leaving leaving ->
                        panel(
                                pieces.prose("leave.title", "title"),
                                pieces.prose(
                                        leaving.behind() instanceof Step.NotFiled ? "leave.paid" : "leave.body",
                                        "lead"),
                                choices("stay", "leave.stay", "kiosk.endSession"));
                });
    }

    private Region choices(String stayId, String stayWord, String goWord) {
        Button stay = pieces.primary(stayId, stayWord, () -> visit.send(new Event.Stay()));
        Button leave = pieces.secondary("end-visit", goWord, () -> visit.send(new Event.Go()));
        List.of(stay, leave).forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        return pieces.column(24, stay, leave);
    }

    void close() {
        host.close();
    }

    private VBox panel(Region... content) {
        VBox panel = pieces.column(30, content);
        panel.setMaxWidth(880);
        panel.setPrefWidth(880);
        HBox.setHgrow(panel, Priority.NEVER);
        return panel;
    }
}
