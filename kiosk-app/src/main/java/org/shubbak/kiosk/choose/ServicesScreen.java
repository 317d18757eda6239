package org.shubbak.kiosk.choose;

import javafx.scene.layout.Region;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.frame.Shelf;

/// A list of services, paged.
public record ServicesScreen(ServicesModel model, Pieces pieces) {

    public Page page() {
        ServiceRows rows = new ServiceRows(pieces, model.facts(), model::choose);
        Region list = new Shelf(model.services().stream().map(rows::row).toList(), 700, 150, pieces);
        return Page.of(pieces.prose(model.title(), "title")).broadControls(list);
    }
}
