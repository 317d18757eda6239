package org.shubbak.kiosk.frame;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.Visit;

/// Back and out, help and access. A key that would do nothing is not shown.
final class Footer extends HBox {
    /// In the largest letters.
    static final double HEIGHT = 156;

    Footer(Visit visit, Page page, Shape shape, Pieces pieces, Panels panels) {
        super(14);
        getStyleClass().addAll("foot", "footer");
        setPadding(new Insets(18, 40, 18, 40));
        setFillHeight(true);
        setMinHeight(USE_PREF_SIZE);
        Step step = visit.step().get();
        if (visit.moves(new Event.Back())) {
            getChildren().add(key(pieces, "back", "frame.back", "arrow-left", () -> visit.send(new Event.Back())));
        }
        if (canCancel(step) && visit.moves(new Event.Cancel())) {
            boolean home = step instanceof Step.Browsing;
            getChildren()
                    .add(key(
                            pieces,
                            "cancel",
                            home ? "frame.home" : "nav.cancel",
                            home ? "home-outline" : "close",
                            () -> visit.send(new Event.Cancel())));
        }
        if (shape == Shape.LANDSCAPE && !page.actions().isEmpty()) {
            Actions actions = new Actions(page.actions());
            HBox.setHgrow(actions, Priority.ALWAYS);
            getChildren().add(actions);
        } else {
            getChildren().add(pieces.spring());
        }
        if (shape == Shape.LOWERED) {
            getChildren().add(laid(pieces.language("foot-key")));
        }
        getChildren()
                .addAll(
                        key(pieces, "help", "frame.help", "account-question-outline", panels::help),
                        key(pieces, "access", "frame.access", "human-wheelchair", panels::access));
    }

    private static Button key(Pieces pieces, String id, String word, String icon, Runnable action) {
        Button key = laid(pieces.iconButton(id, word, icon, "foot-key", action));
        if (id.equals("back")) {
            key.setGraphic(pieces.turning(icon));
        }
        return key;
    }

    private static Button laid(Button key) {
        key.setMinWidth(USE_PREF_SIZE);
        key.setContentDisplay(ContentDisplay.TOP);
        key.setMaxHeight(Double.MAX_VALUE);
        return key;
    }

    /// Where the page itself has a key to leave, the footer has none.
    private static boolean canCancel(Step step) {
        return switch (step) {
            case Step.Browsing any -> true;
            case Step.Identifying identifying ->
                !(identifying instanceof Step.NumberAtCounter || identifying instanceof Step.NotAdmitted);
            case Step.Asking any -> true;
            case Step.Paying paying -> paying instanceof Step.Pay;
            case Step.Ending any -> false;
            case Step.Overlay any -> false;
        };
    }
}
