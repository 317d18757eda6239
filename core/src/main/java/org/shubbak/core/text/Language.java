package org.shubbak.core.text;

import java.util.Locale;

/// The two languages of the product. The locale writes Western digits in both: `ar-PS` alone would not.
public enum Language {
    AR("ar", Locale.forLanguageTag("ar-PS-u-nu-latn"), true),
    EN("en", Locale.ENGLISH, false);

    private final String tag;
    private final Locale locale;
    private final boolean rightToLeft;

    Language(String tag, Locale locale, boolean rightToLeft) {
        this.tag = tag;
        this.locale = locale;
        this.rightToLeft = rightToLeft;
    }

    public String tag() {
        return tag;
    }

    /// For words on a screen only; what a machine reads uses `Locale.ROOT`.
    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    public Language other() {
        return this == AR ? EN : AR;
    }
}
