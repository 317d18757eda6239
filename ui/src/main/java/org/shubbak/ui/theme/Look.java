package org.shubbak.ui.theme;

/// @param scale of every length; 1 where the kiosk is 1080 pixels wide, and at the counter
/// @param textScale of letters alone, on top of `scale`; 1 is the ordinary size
/// @param finger what is touched is at least this high, in pixels before `scale`; 0 leaves it to the style sheet
public record Look(Palette palette, Medium medium, double scale, double textScale, double finger) {

    public static Look of(Medium medium) {
        return new Look(Palette.LIGHT, medium, 1, 1, 0);
    }

    public Look with(Palette other) {
        return new Look(other, medium, scale, textScale, finger);
    }

    public Look withTextScale(double other) {
        return new Look(palette, medium, scale, other, finger);
    }

    public Look withScale(double other) {
        return new Look(palette, medium, other, textScale, finger);
    }

    public Look withFinger(double other) {
        return new Look(palette, medium, scale, textScale, other);
    }
}
