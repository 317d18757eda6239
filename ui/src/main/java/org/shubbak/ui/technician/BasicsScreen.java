package org.shubbak.ui.technician;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.shubbak.ui.keyboard.Board;

/// What a station is apart from its devices.
final class BasicsScreen extends VBox {
    private static final List<String> ZONES = List.of("Asia/Hebron", "Asia/Gaza");
    private final BasicsModel model;
    private final Kit kit;

    BasicsScreen(BasicsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("tech-page");
        getChildren()
                .addAll(
                        kit.prose("technician.basics", "title"),
                        station(),
                        hub(),
                        panel(),
                        kit.card(
                                kit.row(kit.button(
                                        "save", "technician.save", "primary", "content-save-outline", model::save)),
                                kit.outcome("save-outcome", model.outcomeProperty())));
    }

    private Node station() {
        return kit.step(
                "technician.basics.station",
                kit.row(
                        kit.field("station-name", "technician.basics.name", model.nameProperty(), Board.ADDRESS),
                        kit.field(
                                "office-code", "technician.basics.officeCode", model.officeCodeProperty(), Board.LATIN),
                        kit.field("drawer", "technician.basics.drawer", model.drawerProperty(), Board.DIGITS)),
                kit.row(
                        kit.field("office-ar", "technician.basics.officeAr", model.officeArProperty(), Board.ARABIC),
                        kit.field("office-en", "technician.basics.officeEn", model.officeEnProperty(), Board.LATIN)),
                kit.prose("technician.basics.zone", "field-label"),
                kit.choices("zone", ZONES, model.zoneProperty(), zone -> zone));
    }

    private Node hub() {
        BooleanBinding codeWanted = model.codeWanted();
        return kit.step(
                "technician.basics.hub",
                kit.field("hub", "technician.basics.hubAddress", model.hubProperty(), Board.ADDRESS),
                kit.prose("technician.basics.codeWords", "body", "quiet"),
                where(
                        codeWanted,
                        kit.row(
                                kit.field("enrol-code", "technician.basics.code", model.codeProperty(), Board.ADDRESS),
                                kit.button(
                                        "enrol",
                                        "technician.basics.enrol",
                                        "secondary",
                                        "certificate-outline",
                                        model::enrol))),
                where(codeWanted, kit.pass("hub-pass", model.passProperty())));
    }

    private static Node where(BooleanBinding wanted, Node node) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(wanted);
        return node;
    }

    private Node panel() {
        return kit.step(
                "technician.basics.panel",
                kit.prose("technician.basics.panelWords", "body", "quiet"),
                kit.field("panel", "technician.basics.panelWidth", model.panelProperty(), Board.DIGITS));
    }
}
