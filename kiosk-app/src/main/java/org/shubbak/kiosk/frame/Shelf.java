package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.shubbak.ui.language.Words;

/// Things to touch, as many a page as have room, with keys to the next page: nobody has to drag.
public final class Shelf extends Region {
    private static final double GAP = 26;
    private final List<Region> items;
    private final double column;
    private final double tallest;
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final IntegerProperty pages = new SimpleIntegerProperty(1);
    private final HBox keys;

    /// @param column the least width of one item: as many stand beside each other as have that
    /// @param tallest the height an item may grow to
    public Shelf(List<? extends Region> items, double column, double tallest, Pieces pieces) {
        this.items = List.copyOf(items);
        this.column = column;
        this.tallest = tallest;
        keys = keys(pieces);
        getChildren().addAll(items);
        getChildren().add(keys);
        getChildren().forEach(node -> node.setManaged(false));
        page.addListener((observed, was, now) -> requestLayout());
    }

    private HBox keys(Pieces pieces) {
        Button earlier = pieces.button("earlier", "choose.earlier", "soft", () -> page.set(page.get() - 1));
        Button later = pieces.button("later", "choose.later", "soft", () -> page.set(page.get() + 1));
        earlier.disableProperty().bind(page.lessThanOrEqualTo(0));
        later.disableProperty().bind(page.greaterThanOrEqualTo(pages.subtract(1)));
        Words words = pieces.words();
        Label place = pieces.label(words.bind("choose.page", page.add(1), pages), "body");
        return pieces.row(30, earlier, pieces.spring(), place, pieces.spring(), later);
    }

    private int columns() {
        return Math.max(1, (int) ((getWidth() + GAP) / (column + GAP)));
    }

    @Override
    protected void layoutChildren() {
        int columns = columns();
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double least =
                items.stream().mapToDouble(item -> item.prefHeight(width)).max().orElse(0);
        int rows = Math.max(1, (items.size() + columns - 1) / columns);
        int fitting = fitting(getHeight(), least);
        boolean paged = fitting < rows;
        double room = paged ? getHeight() - keys.prefHeight(-1) - GAP : getHeight();
        int shown = paged ? Math.max(1, fitting(room, least)) : rows;
        pages.set((rows + shown - 1) / shown);
        page.set(Math.clamp(page.get(), 0, pages.get() - 1));
        double height = Math.clamp((room - (shown - 1) * GAP) / shown, least, Math.max(least, tallest));
        for (int i = 0; i < items.size(); i++) {
            int row = i / columns - page.get() * shown;
            Region item = items.get(i);
            item.setVisible(row >= 0 && row < shown);
            item.resizeRelocate(i % columns * (width + GAP), Math.max(0, row) * (height + GAP), width, height);
        }
        keys.setVisible(paged);
        keys.resizeRelocate(0, getHeight() - keys.prefHeight(-1), getWidth(), keys.prefHeight(-1));
    }

    private static int fitting(double height, double least) {
        return (int) ((height + GAP) / (least + GAP));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    protected double computePrefWidth(double height) {
        return column;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
