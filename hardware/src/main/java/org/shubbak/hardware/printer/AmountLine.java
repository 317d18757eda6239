package org.shubbak.hardware.printer;

/// A label and an amount. All amounts of a receipt share two columns, one for the digits, in which the decimals stand
/// below each other, and one for the currency.
/// @param digits width of the first column
/// @param unit width of the second
record AmountLine(Page page, Paragraph label, Amount amount, int digits, int unit) implements Block {

    /// Money comes as digits, no-break space, currency.
    record Amount(Paragraph digits, Paragraph unit) {
        static Amount of(String money, Face font, Page page) {
            int space = money.indexOf('\u00A0');
            return new Amount(
                    Typesetter.set(money.substring(0, space), font, false, page.inner()),
                    Typesetter.set(money.substring(space + 1), font, page.rightToLeft(), page.inner()));
        }
    }

    @Override
    public int height() {
        return Math.max(label.height(), amount.digits().height());
    }

    @Override
    public void paint(Canvas pen, int top) {
        Paragraph number = amount.digits();
        int space = number.size() / 4;
        int unitLeft = page.rightToLeft() ? page.left() : page.right() - unit;
        int numberRight = page.rightToLeft() ? page.left() + unit + space + digits : page.right() - unit - space;
        // A taller label and a smaller amount stand on one baseline.
        int base = Math.max(label.baseline(), number.baseline());
        int lower = top + base - number.baseline();
        label.paint(pen, page.left(), page.right(), top + base - label.baseline(), page.start());
        number.paint(pen, numberRight - digits, numberRight, lower, Paragraph.Side.RIGHT);
        amount.unit().paint(pen, unitLeft, unitLeft + unit, lower, page.end());
    }
}
