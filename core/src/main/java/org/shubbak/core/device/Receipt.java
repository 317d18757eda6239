package org.shubbak.core.device;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;

/// What to print, with no word about how. The same shape as the JSON receipt file of the `devices` command.
/// @param language the language that leads; labels stand in it, the title in both
/// @param number the receipt or application number, printed left to right
/// @param qr the text of the QR code, or null for none
/// @param copy 0 for the original, n for the n-th copy, which says so on the paper
public record Receipt(
        Language language,
        LocalText office,
        LocalText title,
        String number,
        OffsetDateTime issuedAt,
        List<Line> lines,
        List<Amount> amounts,
        @Nullable Money total,
        @Nullable String qr,
        @Nullable LocalText footer,
        int copy) {

    public Receipt {
        lines = List.copyOf(lines);
        amounts = List.copyOf(amounts);
    }

    /// @param ltr true where the value keeps its left-to-right order after Arabic words: plates, numbers, phones
    public record Line(LocalText label, String value, boolean ltr) {
        @Override
        public String toString() {
            return "Line[" + label.en() + " ***]";
        }
    }

    public record Amount(LocalText label, Money money) {}

    public Receipt asCopy(int number) {
        return new Receipt(language, office, title, this.number, issuedAt, lines, amounts, total, qr, footer, number);
    }

    @Override
    public String toString() {
        return "Receipt[" + number + " copy " + copy + "]";
    }
}
