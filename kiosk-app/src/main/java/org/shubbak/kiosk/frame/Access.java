package org.shubbak.kiosk.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Palette;

/// What makes the screen easier for one person; gone when the visit ends.
public final class Access {
    private static final double LARGER = 1.25;
    private final BooleanProperty largeText = new SimpleBooleanProperty();
    private final BooleanProperty highContrast = new SimpleBooleanProperty();
    private final BooleanProperty lowered = new SimpleBooleanProperty();

    public BooleanProperty largeText() {
        return largeText;
    }

    public BooleanProperty highContrast() {
        return highContrast;
    }

    public BooleanProperty lowered() {
        return lowered;
    }

    public Look look() {
        return Look.of(Medium.KIOSK)
                .with(highContrast.get() ? Palette.HIGH_CONTRAST : Palette.LIGHT)
                .withTextScale(largeText.get() ? LARGER : 1);
    }

    public void reset() {
        largeText.set(false);
        highContrast.set(false);
        lowered.set(false);
    }
}
