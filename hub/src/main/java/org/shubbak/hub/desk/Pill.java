package org.shubbak.hub.desk;

/// A state in one word with its sign: the colour alone says nothing.
enum Pill {
    GOOD("✓"),
    WARN("!"),
    BAD("✕"),
    NONE("–");

    private final String sign;

    Pill(String sign) {
        this.sign = sign;
    }

    void put(Html html, String words) {
        html.open("span", "class", "pill " + name().toLowerCase(java.util.Locale.ROOT))
                .element("span", sign, "class", "sign", "aria-hidden", "true")
                .text(words)
                .close();
    }
}
