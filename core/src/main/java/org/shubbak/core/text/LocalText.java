package org.shubbak.core.text;

/// The same words in both languages, as services, offices and problems carry them.
public record LocalText(String ar, String en) {
    public String in(Language language) {
        return language == Language.AR ? ar : en;
    }
}
