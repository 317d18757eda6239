package org.shubbak.core.sync.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON object whose fields are taken by name and exact type. Fields nobody asks for are left alone, so that a
/// newer partner can add some.
record WireShape(String place, JsonNode node) {
    private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ._-]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Tells where the form was left; never holds a value, because values are personal.
    static final class Unfit extends Exception {
        Unfit(String reason) {
            super(reason, null, false, false);
        }
    }

    static WireShape object(String place, JsonNode node) throws Unfit {
        if (!node.isObject()) {
            throw new Unfit(place + " is not an object");
        }
        return new WireShape(place, node);
    }

    JsonNode array(String field) throws Unfit {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw unfit(field, "a list");
        }
        return value;
    }

    boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    String text(String field) throws Unfit {
        JsonNode value = node.path(field);
        // Half a surrogate pair would come back changed from every store and so look like another event.
        if (!value.isString() || hasHalfPair(value.stringValue())) {
            throw unfit(field, "text");
        }
        return value.stringValue();
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isSurrogate(letter)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /// Bytes in base64url without padding, at most 128 letters.
    String bytes(String field) throws Unfit {
        String value = text(field);
        if (!BYTES.matcher(value).matches()) {
            throw unfit(field, "base64url");
        }
        return value;
    }

    /// A short name: 1 to 64 letters of any script, digits, spaces, `.`, `_` and `-`.
    String name(String field) throws Unfit {
        String value = text(field);
        if (!NAME.matcher(value).matches()) {
            throw unfit(field, "a name");
        }
        return value;
    }

    UUID id(String field) throws Unfit {
        String value = text(field).toLowerCase(Locale.ROOT);
        if (!ID.matcher(value).matches()) {
            throw unfit(field, "a UUID");
        }
        return UUID.fromString(value);
    }

    @Nullable
    String optional(String field) throws Unfit {
        return has(field) ? name(field) : null;
    }

    /// Whole minor units; less than nothing where money went back.
    long amount(String field) throws Unfit {
        return count(field, node.path(field), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// A SHA-256 in hexadecimal digits.
    String hash(String field) throws Unfit {
        String value = text(field);
        if (!HASH.matcher(value).matches()) {
            throw unfit(field, "a hash");
        }
        return value;
    }

    long count(String field, long least, long most) throws Unfit {
        return count(field, node.path(field), least, most);
    }

    List<Long> counts(String field) throws Unfit {
        List<Long> counts = new ArrayList<>();
        for (JsonNode value : array(field)) {
            counts.add(count(field, value, 1, Long.MAX_VALUE));
        }
        return counts;
    }

    private long count(String field, JsonNode value, long least, long most) throws Unfit {
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw unfit(field, "a whole number from " + least + " on");
        }
        return value.longValue();
    }

    String instant(String field) throws Unfit {
        String value = text(field);
        try {
            Instant.parse(value);
            return value;
        } catch (DateTimeParseException e) {
            throw unfit(field, "a time in UTC");
        }
    }

    WireShape inner(String field) throws Unfit {
        return object(place + "." + field, node.path(field));
    }

    Unfit unfit(String field, String wanted) {
        return new Unfit(place + "." + field + " is not " + wanted);
    }
}
