package org.shubbak.kiosk.frame;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Puts the parts of a page where they belong in a shape. Keyboard and actions are always at the lower end, so that
/// what is touched most never moves.
final class PageLayout {
    private static final double MARGIN = 60;
    private static final double GAP = 30;
    private static final double ACTION = 120;

    private PageLayout() {}

    /// @param foot height of what lies below the page
    static Region lay(Page page, Shape shape, double foot) {
        return shape == Shape.LANDSCAPE ? wide(page) : tall(page, shape, foot);
    }

    private static Region tall(Page page, Shape shape, double foot) {
        VBox words = new VBox(GAP, page.reading());
        if (page.answer() != null) {
            words.getChildren().add(page.answer());
        }
        VBox column = new VBox(GAP, words);
        Region controls = page.controls();
        boolean fills = controls != null && shape == Shape.PORTRAIT;
        VBox.setVgrow(fills ? controls : words, Priority.ALWAYS);
        if (controls != null) {
            controls.setMinHeight(0);
            if (shape == Shape.LOWERED) {
                controls.setMinHeight(reachable(page, shape, foot));
                controls.setMaxHeight(reachable(page, shape, foot));
            }
            column.getChildren().add(controls);
        }
        column.setPadding(new Insets(44, MARGIN, GAP, MARGIN));
        VBox all = new VBox(column);
        VBox.setVgrow(column, Priority.ALWAYS);
        if (page.keys() != null) {
            all.getChildren().add(page.keys().keyboard());
        }
        if (!page.actions().isEmpty()) {
            HBox actions = actions(page);
            actions.setPadding(new Insets(page.keys() == null ? 0 : GAP, MARGIN, GAP, MARGIN));
            all.getChildren().add(actions);
        }
        return all;
    }

    private static double reachable(Page page, Shape shape, double foot) {
        double keys = page.keys() == null ? 0 : 420;
        double actions = page.actions().isEmpty() ? 0 : ACTION + GAP;
        return Math.max(260, shape.reach() - foot - keys - actions - 2 * GAP);
    }

    private static Region wide(Page page) {
        VBox words = half(page.reading());
        Keys keys = page.keys();
        boolean beside = keys != null && keys.pad();
        Region other = page.controls();
        if (page.answer() != null && (other != null || beside)) {
            words.getChildren().add(page.answer());
        } else if (page.answer() != null) {
            other = page.answer();
        }
        HBox top = new HBox(2 * GAP, words);
        top.setPadding(new Insets(36, MARGIN, 20, MARGIN));
        if (keys != null && beside) {
            top.getChildren().add(half(keys.keyboard()));
        } else if (other != null) {
            VBox second = half(other);
            VBox.setVgrow(other, Priority.ALWAYS);
            top.getChildren().add(second);
        }
        VBox all = new VBox(top);
        VBox.setVgrow(top, Priority.ALWAYS);
        top.setMinHeight(0);
        if (keys != null && !beside) {
            all.getChildren().add(keys.keyboard());
        }
        return all;
    }

    private static VBox half(Region content) {
        VBox half = new VBox(GAP, content);
        half.setMinHeight(0);
        half.setMinWidth(0);
        half.setPrefWidth(600);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    /// The primary action takes what the others leave.
    static HBox actions(Page page) {
        HBox row = new HBox(GAP);
        for (Button action : page.actions()) {
            boolean grows =
                    action.getStyleClass().contains("primary") || page.actions().size() == 1;
            action.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            HBox.setHgrow(action, grows ? Priority.ALWAYS : Priority.NEVER);
            row.getChildren().add(action);
        }
        return row;
    }
}
