package org.shubbak.core.text;

import java.text.Normalizer;
import java.util.Locale;

/// What a person typed, made fit for checking and keeping: one form of each letter, ASCII digits, nothing invisible.
/// A physical Arabic keyboard may type lam-alef as one presentation form, and a copied number may carry marks.
public final class InputText {
    private static final int TATWEEL = 0x0640;

    private InputText() {}

    /// NFKC, every decimal digit to ASCII, no format characters, no tatweel, no space at either end.
    public static String normalise(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> c != TATWEEL && Character.getType(c) != Character.FORMAT)
                .map(InputText::asciiDigit)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /// The name that another payment system gave a payment, in the one form in which it is kept and compared: as
    /// [#normalise], without spaces, in capital letters.
    public static String reference(String typed) {
        return normalise(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static int asciiDigit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
