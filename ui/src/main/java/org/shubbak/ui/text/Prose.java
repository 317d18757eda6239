package org.shubbak.ui.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Shows a text that may need more than one line, and is the only control that may. The toolkit repeats words or throws
/// when it wraps Arabic, so lines are measured and broken here and each is drawn as a text of its own. Letters and
/// colour come from its style classes (`title`, `lead`, `body`, …).
public final class Prose extends Region {
    /// Arabic needs air between its lines; the font's own lines are a little higher.
    private static final double LINE_HEIGHT = 1.4;

    /// A layout asks for the height at the same few widths again and again.
    private static final int WIDTHS = 8;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Pos> alignment = new SimpleObjectProperty<>(this, "alignment", Pos.TOP_LEFT);
    /// Always there: letters and colour of all lines are those that its style gives it.
    private final Text first = line("");
    /// In no scene, so that measuring changes nothing that is seen, and no style is looked up for it.
    private final Text ruler = new Text();
    private final Map<Double, List<String>> brokenByWidth = new HashMap<>();
    private double widest = -1;
    private String shown = "";
    private double shownWidth = -1;

    public Prose(String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(text);
        getChildren().add(first);
        ruler.fontProperty().bind(first.fontProperty());
        text.addListener((observed, was, now) -> again());
        alignment.addListener((observed, was, now) -> requestLayout());
        ruler.fontProperty().addListener((observed, was, now) -> again());
    }

    public Prose(ObservableValue<String> text, String... styleClasses) {
        this(styleClasses);
        this.text.bind(text);
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String text) {
        this.text.set(text);
    }

    /// Left is where a line begins: the right edge in Arabic.
    public void setAlignment(Pos alignment) {
        this.alignment.set(alignment);
    }

    /// The lines as they are broken for the present width.
    public List<String> lines() {
        return broken(getWidth() - snappedLeftInset() - snappedRightInset());
    }

    private void again() {
        shownWidth = -1;
        widest = -1;
        brokenByWidth.clear();
        requestLayout();
    }

    private List<String> broken(double width) {
        double space = Math.ceil(width) + 0.5;
        List<String> known = brokenByWidth.get(space);
        if (known == null) {
            known = List.copyOf(Lines.of(text.get(), space, this::measured));
            if (brokenByWidth.size() >= WIDTHS) {
                brokenByWidth.clear();
            }
            brokenByWidth.put(space, known);
        }
        return known;
    }

    private double measured(String words) {
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    private double lineHeight() {
        Font font = ruler.getFont();
        return font.getSize() * LINE_HEIGHT;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (widest < 0) {
            for (String paragraph : text.get().split("\n", -1)) {
                widest = Math.max(widest, measured(paragraph));
            }
        }
        return Math.ceil(widest) + 1 + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        if (text.get().isEmpty()) {
            return insets;
        }
        double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(broken(inside).size() * lineHeight()) + insets;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }

    /// A row as high as its tallest neighbour does not lift the words away from theirs.
    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset()
                + ruler.getBaselineOffset()
                - (ruler.getLayoutBounds().getHeight() - lineHeight()) / 2;
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        if (shownWidth != inside || !shown.equals(text.get())) {
            shownWidth = inside;
            shown = text.get();
            rebuild(text.get().isEmpty() ? List.of() : broken(inside));
        }
        double y = snappedTopInset();
        for (Node child : getChildren()) {
            Text line = (Text) child;
            double free = inside - line.getLayoutBounds().getWidth();
            double x = snappedLeftInset()
                    + switch (alignment.get().getHpos()) {
                        case LEFT -> 0;
                        case CENTER -> free / 2;
                        case RIGHT -> free;
                    };
            double above = (lineHeight() - line.getLayoutBounds().getHeight()) / 2;
            line.relocate(snapPositionX(x), snapPositionY(y + above));
            y += lineHeight();
        }
    }

    /// Lines that are there are used again: a style is looked up for each new one.
    private void rebuild(List<String> lines) {
        List<Node> children = getChildren();
        first.setVisible(!lines.isEmpty());
        int kept = Math.max(1, Math.min(lines.size(), children.size()));
        children.subList(kept, children.size()).clear();
        for (int i = 0; i < kept; i++) {
            ((Text) children.get(i)).setText(i < lines.size() ? lines.get(i) : "");
        }
        children.addAll(lines.stream().skip(kept).map(this::next).toList());
    }

    private Text next(String words) {
        Text next = line(words);
        next.fontProperty().bind(first.fontProperty());
        next.fillProperty().bind(first.fillProperty());
        return next;
    }

    private static Text line(String words) {
        Text line = new Text(words);
        line.getStyleClass().add("prose-text");
        line.setManaged(false);
        return line;
    }
}
