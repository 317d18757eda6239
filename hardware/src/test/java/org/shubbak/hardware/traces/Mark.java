package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/// A piece of what a made-up document or card says, which may stand in no file. Says itself only what it is: what a
/// failing test prints is a file too.
record Mark(Kind kind, String text) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    enum Kind {
        CARD_NUMBER,
        TRACK,
        CHECK_VALUE,
        ZONE_LINE,
        ZONE_NAME,
        DOCUMENT_NUMBER,
        PERSONAL_NUMBER;

        /// What a card has is also kept as packed digits, two in a byte.
        boolean ofACard() {
            return this == CARD_NUMBER || this == TRACK;
        }
    }

    /// How it may stand in a text without blanks and dashes: as it is, with the separator of packed tracks, and as the
    /// hexadecimal digits of its letters in one byte or in two each.
    Set<String> written() {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        forms.add(packed());
        byte[] letters = text.getBytes(US_ASCII);
        forms.add(HEX.formatHex(letters));
        forms.add(HexFormat.ofDelimiter("00").withUpperCase().formatHex(letters));
        return forms;
    }

    /// As the digits of its bytes: `D` parts the number from what is behind it.
    String packed() {
        return text.replace('=', 'D').replaceAll("[;?]", "");
    }

    @Override
    public String toString() {
        return kind + " …" + text.substring(text.length() - 2);
    }
}
