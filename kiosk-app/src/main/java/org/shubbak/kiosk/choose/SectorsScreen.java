package org.shubbak.kiosk.choose;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.ServiceCatalogue.Sector;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shelf;

/// Sectors as large tiles, what happened as chips, and the search.
public record SectorsScreen(SectorsModel model, Pieces pieces) {

    public Page page() {
        Shelf tiles = new Shelf(tiles(), 400, 260, pieces);
        return Page.of(pieces.prose("kiosk.chooseService", "title"))
                .answer(search())
                .broadControls(tiles)
                .more(happenings());
    }

    private Button search() {
        Button search = pieces.iconButton("search", "kiosk.searchService", "magnify", "secondary", model::search);
        search.setMaxWidth(Double.MAX_VALUE);
        return search;
    }

    private List<Region> tiles() {
        List<Region> tiles = new ArrayList<>();
        for (Sector sector : model.sectors()) {
            tiles.add(tile(sector.id(), sector.icon(), model.words().bind(sector.name())));
        }
        tiles.add(tile(Offer.OTHERS, "dots-grid", model.words().bind("choose.others")));
        return tiles;
    }

    private Region tile(String sector, String icon, ObservableValue<String> name) {
        StackPane bubble = new StackPane(pieces.icon(icon, "large"));
        bubble.getStyleClass().add("bubble");
        bubble.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox words =
                pieces.column(2, pieces.prose(name, "tile-name"), pieces.prose(model.count(sector), "small quiet"));
        return pieces.tile("sector-" + sector, name, face(bubble, words), () -> model.open(sector));
    }

    private Region happenings() {
        FlowPane chips = new FlowPane(12, 18);
        chips.setRowValignment(VPos.CENTER);
        chips.getChildren().add(pieces.label(pieces.words().bind("choose.events"), "lead"));
        for (Happening happening : Happening.values()) {
            chips.getChildren()
                    .add(pieces.button(
                            happening.key().replace('.', '-'),
                            happening.key(),
                            "soft",
                            () -> model.happened(happening)));
        }
        return chips;
    }

    private Region face(Region bubble, VBox words) {
        HBox face = pieces.row(26, bubble, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        face.setMaxWidth(Double.MAX_VALUE);
        return face;
    }
}
