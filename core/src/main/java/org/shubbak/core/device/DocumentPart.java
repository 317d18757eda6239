package org.shubbak.core.device;

/// A part of a document that a person can compare with what is printed on it.
public enum DocumentPart {
    NAME("document.name"),
    NUMBER("document.number"),
    BIRTH_DATE("document.birthDate"),
    EXPIRY_DATE("document.expiryDate"),
    ISSUER("document.issuer");

    private final String key;

    DocumentPart(String key) {
        this.key = key;
    }

    /// What it is called, in the texts of this room.
    public String key() {
        return key;
    }

    /// As it was read. In Latin letters and ISO dates: it is shown from left to right.
    public String in(IdentityDocument document) {
        return switch (this) {
            case NAME -> (document.givenNames() + " " + document.surname()).strip();
            case NUMBER -> document.number();
            case BIRTH_DATE -> document.birthDate();
            case EXPIRY_DATE -> document.expiryDate();
            case ISSUER -> document.issuer();
        };
    }
}
