package org.shubbak.clerk;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SignInScreen;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.TatreezBand;

/// Where one can go, at the side where reading begins.
final class Navigation extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);

    enum Place {
        PERSON("nav-person", "clerk.person", "account-search", KeyCode.F2),
        NEW_APPLICATION("nav-new-application", "clerk.newApplication", "file-document-edit-outline", KeyCode.F3),
        APPLICATIONS("nav-applications", "clerk.applications", "tray-full", KeyCode.F4),
        MONEY("nav-money", "money.title", "cash-multiple", KeyCode.F1),
        SWITCH_CLERK("nav-switch-clerk", "clerk.switchClerk", "account-switch", KeyCode.F12);

        private final String id;
        private final String word;
        private final String icon;
        private final KeyCode key;

        Place(String id, String word, String icon, KeyCode key) {
            this.id = id;
            this.word = word;
            this.icon = icon;
            this.key = key;
        }
    }

    Navigation(Words words, Consumer<Place> go) {
        super(6);
        getStyleClass().addAll("bar", "navigation");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        for (Place place : Place.values()) {
            if (place == Place.SWITCH_CLERK) {
                getChildren().add(space);
            }
            Button button = button(place, words, go);
            buttons.put(place, button);
            getChildren().add(button);
        }
        Button language = SignInScreen.language(words);
        language.setMaxWidth(Double.MAX_VALUE);
        language.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(language, new TatreezBand(3));
    }

    void mark(Place here) {
        buttons.forEach((place, button) -> button.pseudoClassStateChanged(HERE, place == here));
    }

    private static Button button(Place place, Words words, Consumer<Place> go) {
        KeyButton button = new KeyButton(place.id, place.word, "place", place.key, words, () -> go.accept(place))
                .with(place.icon)
                .wide();
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }
}
