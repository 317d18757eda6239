package org.shubbak.ui.technician;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.Courier;
import org.shubbak.ui.keyboard.Board;

/// Choose the stick, write the queue onto it, take the answers from it.
final class CarryScreen extends VBox {
    private final CarryModel model;
    private final Kit kit;

    CarryScreen(CarryModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("tech-page");
        getChildren()
                .addAll(
                        kit.prose("technician.carry", "title"),
                        kit.card(kit.prose("technician.carryWords", "body")),
                        where(),
                        kit.step(
                                "technician.carryOut",
                                kit.prose("technician.carryOutWords", "body", "quiet"),
                                kit.row(button(
                                        "write-queue", "technician.carryWrite", "primary", "export", model::write)),
                                report("written", model.writtenProperty())),
                        kit.step(
                                "technician.carryBack",
                                kit.prose("technician.carryBackWords", "body", "quiet"),
                                kit.row(button(
                                        "take-answers", "technician.carryTake", "primary", "import", model::take)),
                                report("taken", model.takenProperty())));
    }

    private VBox where() {
        VBox sticks = new VBox();
        sticks.setId("sticks");
        model.sticksProperty()
                .subscribe(found -> sticks.getChildren()
                        .setAll(
                                found.isEmpty()
                                        ? kit.prose("technician.carryNoStick", "body", "quiet")
                                        : kit.choices("stick", found, model.folderProperty(), path -> path)));
        return kit.step(
                "technician.carryWhere",
                sticks,
                kit.field("stick-folder", "technician.carryFolder", model.folderProperty(), Board.ADDRESS),
                kit.row(kit.button("look-for-sticks", "technician.lookAgain", "secondary", "refresh", model::open)));
    }

    /// There is nothing to do without a place.
    private Button button(String id, String word, String style, String icon, Runnable action) {
        Button button = kit.button(id, word, style, icon, action);
        button.disableProperty()
                .bind(model.busyProperty().or(model.folderProperty().isEmpty()));
        return button;
    }

    private VBox report(String id, ObjectProperty<Courier.@Nullable Report> report) {
        VBox box = new VBox();
        box.setId(id);
        report.subscribe(now -> {
            box.getChildren().clear();
            if (now != null) {
                box.getChildren()
                        .add(
                                now.done()
                                        ? kit.line("check-circle", "good", now.sentence())
                                        : kit.line("alert-circle", "error", now.sentence()));
            }
        });
        return box;
    }
}
