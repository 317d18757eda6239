package org.shubbak.kiosk.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Puts the parts of a page where they belong in a shape. Keyboard and actions are always at the lower end, so that
/// what is touched most never moves.
final class PageLayout {
    private static final double MARGIN = 60;
    private static final double GAP = 30;
    private static final double BLOCK_GAP = 22;
    private static final double ACTION = 120;

    private PageLayout() {}

    /// @param foot height of what lies below the page
    static Region lay(Page page, Shape shape, double foot, Pieces pieces) {
        return shape == Shape.LANDSCAPE ? wide(page, pieces) : tall(page, shape, foot, pieces);
    }

    private static Region tall(Page page, Shape shape, double foot, Pieces pieces) {
        List<Button> actions = new ArrayList<>(page.actions());
        Region answer = page.answer();
        if (shape == Shape.LOWERED && answer instanceof Button key) {
            actions.add(key);
            answer = null;
        }
        Region words = words(page, answer, page.picture(), pieces);
        VBox column = new VBox(GAP, words);
        Region controls = page.controls();
        boolean fills = controls != null && shape == Shape.PORTRAIT;
        VBox.setVgrow(fills ? controls : words, Priority.ALWAYS);
        if (controls != null) {
            words.setMinHeight(fills ? Region.USE_PREF_SIZE : 0);
            controls.setMinHeight(0);
            if (shape == Shape.LOWERED) {
                double reach = reachable(page.keys() != null, !actions.isEmpty(), shape, foot);
                controls.setMinHeight(reach);
                controls.setMaxHeight(reach);
            }
            column.getChildren().add(controls);
        }
        if (page.more() != null && shape == Shape.PORTRAIT) {
            column.getChildren().add(page.more());
        }
        column.setPadding(new Insets(44, MARGIN, GAP, MARGIN));
        column.setMinHeight(0);
        VBox all = new VBox(column);
        VBox.setVgrow(column, Priority.ALWAYS);
        if (page.keys() != null) {
            all.getChildren().add(page.keys().board());
        }
        if (!actions.isEmpty()) {
            VBox below = new VBox(new Actions(actions));
            below.setPadding(new Insets(page.keys() == null ? 0 : GAP, MARGIN, GAP, MARGIN));
            all.getChildren().add(below);
        }
        return all;
    }

    private static Shelf words(Page page, @Nullable Region answer, @Nullable Region picture, Pieces pieces) {
        List<Region> blocks = new ArrayList<>(page.reading());
        if (answer != null) {
            blocks.addAll(blocks(answer));
        }
        if (picture != null) {
            VBox.setVgrow(picture, Priority.ALWAYS);
            blocks.add(picture);
        }
        return Shelf.reading(blocks, BLOCK_GAP, pieces);
    }

    /// A bare column is only a list of blocks; one with a look of its own stays together.
    private static List<Region> blocks(Region answer) {
        return answer instanceof VBox column && column.getStyleClass().isEmpty()
                ? column.getChildren().stream().map(Region.class::cast).toList()
                : List.of(answer);
    }

    private static double reachable(boolean keys, boolean actions, Shape shape, double foot) {
        double taken = (keys ? 400 : 0) + (actions ? ACTION + GAP : 0);
        return Math.max(170, shape.reach() - foot - taken - GAP);
    }

    private static Region wide(Page page, Pieces pieces) {
        return page.broad() && page.controls() != null ? broad(page, page.controls(), pieces) : halves(page, pieces);
    }

    /// Title and what belongs to it in one line, and the controls under both.
    private static Region broad(Page page, Region controls, Pieces pieces) {
        Region words = words(page, null, null, pieces);
        Region line = page.answer() == null ? words : new Halves(2 * GAP, words, new VBox(page.answer()));
        line.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(BLOCK_GAP, line, controls);
        if (page.more() != null) {
            all.getChildren().add(page.more());
        }
        VBox.setVgrow(controls, Priority.ALWAYS);
        controls.setMinHeight(0);
        all.setPadding(new Insets(36, MARGIN, 20, MARGIN));
        return all;
    }

    private static Region halves(Page page, Pieces pieces) {
        Keys keys = page.keys();
        boolean pad = keys != null && keys.pad();
        boolean answerLeads = page.answer() != null && (page.controls() != null || pad);
        boolean answerBeside = page.answer() != null && !answerLeads;
        Shelf words = words(page, answerLeads ? page.answer() : null, answerBeside ? page.picture() : null, pieces);
        HBox top = new HBox(2 * GAP, half(words));
        top.setPadding(keys == null || pad ? new Insets(36, MARGIN, 20, MARGIN) : new Insets(18, MARGIN, 10, MARGIN));
        if (keys != null && pad) {
            top.getChildren().add(half(keys.board()));
        } else if (page.controls() != null) {
            top.getChildren().add(half(page.controls()));
        } else {
            second(page, pieces).ifPresent(beside -> top.getChildren().add(half(beside)));
        }
        VBox all = new VBox(top);
        VBox.setVgrow(top, Priority.ALWAYS);
        top.setMinHeight(0);
        if (keys != null && !pad) {
            all.getChildren().add(keys.board());
        }
        return all;
    }

    private static Optional<Region> second(Page page, Pieces pieces) {
        if (page.answer() == null && page.picture() == null) {
            return Optional.empty();
        }
        Region picture = page.answer() == null ? page.picture() : null;
        return Optional.of(words(Page.of(List.of()), page.answer(), picture, pieces));
    }

    private static VBox half(Region content) {
        VBox half = new VBox(GAP, content);
        half.setMinHeight(0);
        half.setMinWidth(0);
        half.setPrefWidth(600);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }
}
