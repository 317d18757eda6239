package org.shubbak.ui.planted;

/// A planted fault: words of the default locale.
final class Shouts {
    @SuppressWarnings("StringCaseLocaleUsage")
    String shout(String word) {
        return word.toUpperCase();
    }
}
