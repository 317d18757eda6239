package org.shubbak.kiosk.frame;

/// The sizes every page is laid out for; the real window shows one of them, scaled as a whole.
public enum Shape {
    PORTRAIT(1080, 1920),
    /// Everything that is touched lies in the lowest two fifths.
    LOWERED(1080, 1920),
    LANDSCAPE(1920, 1080);

    private static final double REACH = 0.4;
    private final double width;
    private final double height;

    Shape(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// A wide screen stands low already, so its buttons stay where they are.
    public static Shape of(double width, double height, boolean lowered) {
        if (width > height) {
            return LANDSCAPE;
        }
        return lowered ? LOWERED : PORTRAIT;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// How high up from the lower edge something that is touched may lie.
    double reach() {
        return this == LOWERED ? height * REACH : height;
    }

    String styleClass() {
        return switch (this) {
            case PORTRAIT -> "portrait";
            case LOWERED -> "lowered";
            case LANDSCAPE -> "landscape";
        };
    }
}
