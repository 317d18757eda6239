package org.shubbak.clerk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.text.DateText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Icons;

/// Which counter, where, and who works at it.
final class HeadLine extends HBox {

    HeadLine(Clerk clerk, ClerkStation station, Words words) {
        super(14);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("head-line");
        Label counter = label("section");
        counter.textProperty()
                .bind(words.bind("clerk.counterNo", station.station().drawer()));
        Label office = label("quiet");
        office.textProperty().bind(words.bind(station.station().office()));
        Label day = label("quiet");
        day.textProperty().bind(words.bind(now -> DateText.dateWithWeekday(station.today(), now.now())));
        Label name = label("strong");
        name.setId("clerk-name");
        name.textProperty().bind(words.bind(clerk.name()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(counter, office, space, day, Icons.of("account-circle"), name);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
