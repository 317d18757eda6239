package org.shubbak.hardware.printer;

import java.util.function.IntFunction;

/// A label at the beginning of the line and its value at the end: side by side, the value broken in a column of its
/// own, or below the label, whichever is the first that fits.
final class LabelledValue implements Block {
    private final Page page;
    private final Paragraph label;
    private final Paragraph value;
    private final boolean beside;

    /// @param value sets the value for a width
    LabelledValue(Page page, Paragraph label, IntFunction<Paragraph> value, int gap) {
        this.page = page;
        this.label = label;
        int left = page.inner() - label.width() - gap;
        Paragraph whole = value.apply(page.inner());
        boolean fits = whole.lines().size() <= 1 && whole.width() <= left;
        this.beside = label.lines().size() <= 1 && (fits || left >= page.inner() / 2);
        this.value = fits || !beside ? whole : value.apply(left);
    }

    @Override
    public int height() {
        return beside ? Math.max(label.height(), value.height()) : label.height() + value.height();
    }

    @Override
    public void paint(Canvas pen, int top) {
        label.paint(pen, page.left(), page.right(), top, page.start());
        value.paint(pen, page.left(), page.right(), beside ? top : top + label.height(), page.end());
    }
}
