package org.shubbak.kiosk.home;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.text.Prose;

/// Welcome, three steps, what is possible now, and one obvious thing to do.
public record HomeScreen(HomeModel model, Pieces pieces) {

    public Page page() {
        List<Region> reading =
                List.of(pieces.prose("kiosk.welcome", "hero"), pieces.prose("home.lead", "lead"), day(), abilities());
        return Page.of(reading, pieces.iconButton("start", "home.begin", "gesture-tap", "primary", model::begin))
                .answer(pieces.stack(steps(), 22));
    }

    private List<Region> steps() {
        return List.of(
                pieces.prose("home.how", "lead strong"),
                step("clipboard-search-outline", "home.how1"),
                step("comment-question-outline", "home.how2"),
                step("credit-card-check-outline", "home.how3"));
    }

    private Region step(String icon, String key) {
        VBox words = pieces.column(2, pieces.prose(key, "body strong"), pieces.prose(key + ".more", "small quiet"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = pieces.row(26, bubble(pieces.icon(icon)), words);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node bubble(FontIcon icon) {
        StackPane bubble = new StackPane(icon);
        bubble.getStyleClass().add("bubble");
        bubble.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return bubble;
    }

    private Region abilities() {
        VBox list = pieces.column(10);
        model.abilities().forEach(ability -> list.getChildren().add(line(ability)));
        return pieces.column(14, pieces.prose("home.now", "lead strong"), list);
    }

    private Region line(Ability ability) {
        HBox line = pieces.line(ability.icon(), ability.text(), "body");
        FontIcon icon = (FontIcon) line.getChildren().getFirst();
        // Only while it is shown: the devices outlive every page.
        ability.good().when(line.sceneProperty().isNotNull()).subscribe(now -> mark(line, icon, ability, now));
        return line;
    }

    private static void mark(Region line, FontIcon icon, Ability ability, boolean good) {
        line.getStyleClass().removeAll("chip", "attention", "slim");
        line.getStyleClass().addAll(good ? List.of("chip") : List.of("attention", "slim"));
        icon.setIconLiteral("mdi2" + (good ? ability.icon() : ability.iconWhenAway()).charAt(0) + "-"
                + (good ? ability.icon() : ability.iconWhenAway()));
    }

    private Region day() {
        Prose hours = pieces.prose(model.hours(), "body quiet");
        hours.setId("hours");
        model.open().when(hours.sceneProperty().isNotNull()).subscribe(open -> {
            hours.getStyleClass().removeAll("attention", "slim");
            if (!open) {
                hours.getStyleClass().addAll("attention", "slim");
            }
        });
        return pieces.column(4, pieces.prose(model.today(), "body quiet"), hours);
    }
}
