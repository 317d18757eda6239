package org.shubbak.kiosk.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.ui.language.Words;

/// Things to touch or to read, as many a page as have room, with keys to the next page: nobody has to drag, and nothing
/// is out of reach, also in large letters.
public final class Shelf extends Region {
    private final List<Region> items;
    private final double column;
    private final double tallest;
    private final double gap;
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final IntegerProperty pages = new SimpleIntegerProperty(1);
    private final Button earlier;
    private final Button later;
    private final Label place;
    private boolean laying;

    /// @param column the least width of one item: as many stand beside each other as have that
    /// @param tallest the height an item may grow to
    public Shelf(List<? extends Region> items, double column, double tallest, Pieces pieces) {
        this(items, column, tallest, 26, pieces);
    }

    private Shelf(List<? extends Region> items, double column, double tallest, double gap, Pieces pieces) {
        this.items = List.copyOf(items);
        this.column = column;
        this.tallest = tallest;
        this.gap = gap;
        Words words = pieces.words();
        earlier = pieces.button("earlier", "choose.earlier", "soft", () -> page.set(page.get() - 1));
        later = pieces.button("later", "choose.later", "soft", () -> page.set(page.get() + 1));
        place = pieces.label(words.bind("choose.page", page.add(1), pages), "body");
        earlier.disableProperty().bind(page.lessThanOrEqualTo(0));
        later.disableProperty().bind(page.greaterThanOrEqualTo(pages.subtract(1)));
        getChildren().addAll(items);
        getChildren().addAll(earlier, place, later);
        page.addListener((observed, was, now) -> requestLayout());
    }

    /// Blocks of reading, each as high as it needs; one that may grow vertically takes what is left.
    static Shelf reading(List<? extends Region> blocks, double gap, Pieces pieces) {
        return new Shelf(blocks, Double.MAX_VALUE, 0, gap, pieces);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// One row: the items from `from` to before `to`, and the least height they need.
    private record Row(int from, int to, double least) {}

    private List<Row> rows(double width) {
        int columns = columns(width);
        double each = itemWidth(width);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < items.size(); from += columns) {
            int to = Math.min(items.size(), from + columns);
            double least = items.subList(from, to).stream()
                    .mapToDouble(item -> least(item, each))
                    .max()
                    .orElse(0);
            rows.add(new Row(from, to, least));
        }
        return rows;
    }

    /// What only fills the rest needs nothing.
    private static double least(Region item, double width) {
        return grows(item) ? 0 : Math.ceil(item.prefHeight(width));
    }

    private static boolean grows(Region item) {
        return VBox.getVgrow(item) == Priority.ALWAYS;
    }

    private int columns(double width) {
        return Math.clamp((long) ((width + gap) / (column + gap)), 1, Math.max(1, items.size()));
    }

    private double itemWidth(double width) {
        int columns = columns(width);
        return (width - (columns - 1) * gap) / columns;
    }

    private double height(List<Row> rows) {
        return rows.stream().mapToDouble(Row::least).sum() + Math.max(0, rows.size() - 1) * gap;
    }

    /// Each page takes as many rows as fit, and at least one.
    private List<List<Row>> paged(List<Row> rows, double room) {
        List<List<Row>> paged = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            open.add(row);
            if (open.size() > 1 && height(open) > room) {
                open.removeLast();
                paged.add(open);
                open = new ArrayList<>(List.of(row));
            }
        }
        paged.add(open);
        return paged;
    }

    /// While it lays itself out nothing may ask for it again: the toolkit would keep the wish, tell nobody above, and
    /// from then on pass over every change in here.
    @Override
    public void requestLayout() {
        if (!laying) {
            super.requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        laying = true;
        lay();
        laying = false;
    }

    private void lay() {
        List<Row> rows = rows(getWidth());
        items.forEach(item -> item.setVisible(false));
        if (height(rows) <= getHeight() + 0.5) {
            pages.set(1);
            turnTo(List.of(rows), getWidth(), getHeight());
            List.of(earlier, place, later).forEach(key -> key.setVisible(false));
            return;
        }
        double foot = Math.max(earlier.minHeight(-1), earlier.prefHeight(-1));
        // Where little is shown at once, the keys stand beside it and not under it.
        boolean beside = getHeight() < 3 * foot + 2 * gap;
        double aside = Math.max(earlier.prefWidth(-1), later.prefWidth(-1));
        double width = beside ? getWidth() - aside - gap : getWidth();
        double room = beside ? getHeight() : getHeight() - foot - gap;
        turnTo(paged(rows(width), room), width, room);
        placeKeys(beside, aside, foot);
    }

    private void turnTo(List<List<Row>> paged, double width, double room) {
        pages.set(paged.size());
        page.set(Math.clamp(page.get(), 0, paged.size() - 1));
        show(paged.get(page.get()), width, room, paged.getFirst().size());
    }

    private void placeKeys(boolean beside, double aside, double foot) {
        earlier.setVisible(true);
        later.setVisible(true);
        place.setVisible(!beside);
        if (beside) {
            double x = getWidth() - aside;
            double each = Math.min((getHeight() - gap) / 2, 2 * foot);
            earlier.resizeRelocate(x, 0, aside, each);
            later.resizeRelocate(x, each + gap, aside, each);
            return;
        }
        double y = getHeight() - foot;
        double middle = place.prefWidth(-1);
        earlier.resizeRelocate(0, y, earlier.prefWidth(-1), foot);
        later.resizeRelocate(getWidth() - later.prefWidth(-1), y, later.prefWidth(-1), foot);
        place.resizeRelocate((getWidth() - middle) / 2, y, middle, foot);
    }

    private void show(List<Row> shown, double width, double room, int rowsOfAFullPage) {
        double spare = Math.max(0, room - height(shown));
        double share = spare / Math.max(1, Math.max(shown.size(), rowsOfAFullPage));
        double each = itemWidth(width);
        double y = 0;
        for (Row row : shown) {
            double height = row.least() + Math.clamp(tallest - row.least(), 0, share);
            for (int i = row.from(); i < row.to(); i++) {
                Region item = items.get(i);
                double own = grows(item) ? Math.min(item.maxHeight(each), spare) : height;
                item.setVisible(!grows(item) || spare >= item.prefHeight(each));
                item.resizeRelocate((i - row.from()) * (each + gap), y, Math.min(each, item.maxWidth(-1)), own);
            }
            y += height + gap;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(rows(width < 0 ? Math.max(getWidth(), prefWidth(-1)) : width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return column == Double.MAX_VALUE ? 600 : column;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
