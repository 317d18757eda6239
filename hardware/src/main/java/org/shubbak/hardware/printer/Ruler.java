package org.shubbak.hardware.printer;

import java.util.Locale;

/// What a technician measures a printer with: a tick for each millimetre and one for each fifty dots across the whole
/// width, and a ladder of millimetres along the paper.
sealed interface Ruler extends Block {
    int LABEL = 14;
    int LONG = 24;
    int SHORT = 10;

    /// @param step dots between two ticks
    /// @param each every so many ticks a long one with its number
    /// @param unit what a tick counts
    record Across(int width, double step, int each, int unit, Face face) implements Ruler {
        @Override
        public int height() {
            return LONG + face.pitch();
        }

        @Override
        public void paint(Canvas pen, int top) {
            pen.rect(0, top, width, 2);
            int ticks = (int) ((width - 1) / step);
            for (int tick = 0; tick <= ticks; tick++) {
                int x = (int) Math.round(tick * step);
                boolean named = tick % each == 0;
                pen.rect(x, top, 2, named ? LONG : SHORT);
                if (named) {
                    number(tick * unit, x, top + LONG, pen);
                }
            }
        }

        private void number(int value, int x, int top, Canvas pen) {
            Paragraph words = Typesetter.set(String.format(Locale.ROOT, "%d", value), face, false, width);
            int left = Math.clamp(x - words.width() / 2, 0, width - words.width());
            words.paint(pen, left, left + words.width(), top, Paragraph.Side.LEFT);
        }
    }

    /// @param millimetres how far it goes down
    record Down(double dotsPerMm, int millimetres, Face face) implements Ruler {
        private int at(int millimetre) {
            return (int) Math.round(millimetre * dotsPerMm);
        }

        @Override
        public int height() {
            return at(millimetres) + face.pitch();
        }

        @Override
        public void paint(Canvas pen, int top) {
            pen.rect(0, top, 2, at(millimetres));
            for (int mm = 0; mm <= millimetres; mm++) {
                boolean named = mm % 10 == 0;
                pen.rect(0, top + at(mm), named ? 2 * LONG : LABEL, 2);
                if (named) {
                    Typesetter.set(String.format(Locale.ROOT, "%d mm", mm), face, false, 200)
                            .paint(pen, 2 * LONG + LABEL, 300, top + at(mm), Paragraph.Side.LEFT);
                }
            }
        }
    }
}
