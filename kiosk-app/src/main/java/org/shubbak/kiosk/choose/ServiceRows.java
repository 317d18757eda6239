package org.shubbak.kiosk.choose;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.language.Words;

/// One service as something to touch.
record ServiceRows(Pieces pieces, ServiceFacts facts, Consumer<ServiceDefinition> choose) {

    Region row(ServiceDefinition service) {
        Words words = pieces.words();
        ObservableValue<String> name = words.bind(service.name());
        VBox text = pieces.column(
                2,
                pieces.prose(name, "lead strong"),
                pieces.prose(words.bind(w -> facts.glance(service, w)), "small quiet"));
        HBox.setHgrow(text, Priority.ALWAYS);
        return pieces.tile(
                "service-" + service.id(),
                name,
                pieces.spread(text, pieces.turning("chevron-right")),
                () -> choose.accept(service));
    }
}
