package org.shubbak.ui.technician;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.shubbak.ui.text.Prose;

/// The door.
final class PinScreen extends VBox {
    PinScreen(PinModel model, Kit kit) {
        Prose error = kit.said(model.problemProperty(), "field-error", "error");
        error.setId("technician-pin-problem");
        Button enter = kit.button("technician-enter", "technician.enter", "primary", "login", model::enter);
        enter.setDefaultButton(true);
        enter.disableProperty().bind(model.busyProperty());
        enter.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .add(kit.card(
                        kit.prose("technician.door", "title"),
                        kit.prose("technician.doorWords", "body", "quiet"),
                        kit.secret("technician-pin", "technician.pin", model.pinProperty()),
                        error,
                        enter));
        getStyleClass().add("tech-narrow");
    }
}
