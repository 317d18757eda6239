package org.shubbak.core.store;

import java.text.Normalizer;
import java.util.Locale;

/// Seam until the keys of core.text are merged.
final class Spelling {
    private Spelling() {}

    static String digits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
