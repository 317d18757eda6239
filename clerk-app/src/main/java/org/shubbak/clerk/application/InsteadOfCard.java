package org.shubbak.clerk.application;

/// What a person shows who has no sound ID card. Cards cannot be printed everywhere, so none of these sends them away;
/// the ministry sees which it was.
public enum InsteadOfCard {
    TEMPORARY("temporary", "clerk.cardTemporary"),
    OLD("old", "clerk.cardOld"),
    DAMAGED("damaged", "clerk.cardDamaged"),
    NONE("none", "clerk.cardNone");

    private final String kept;
    private final String key;

    InsteadOfCard(String kept, String key) {
        this.kept = kept;
        this.key = key;
    }

    /// As it stands in the application.
    String kept() {
        return kept;
    }

    String key() {
        return key;
    }
}
