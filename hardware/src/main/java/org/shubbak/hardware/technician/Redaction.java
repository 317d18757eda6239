package org.shubbak.hardware.technician;

import java.util.regex.Pattern;

/// Takes out of a text what a help desk must not see: numbers that can be a person's or a card's, machine readable
/// lines, long encoded data, and secrets that are called so. Rather too much than too little.
final class Redaction {
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_=-]{200,}");
    private static final Pattern MRZ = Pattern.compile("[A-Z0-9<]*<{1,}[A-Z0-9<]{12,}|[A-Z0-9<]{12,}<+[A-Z0-9<]*");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?U)\\d{9,}");
    private static final Pattern GROUPED = Pattern.compile(
            "(?U)\\d{4}(?:[ \u00A0-]\\d{4}){2,3}(?:[ \u00A0-]\\d{1,4})?|\\d{3}[ \u00A0-]\\d{3}[ \u00A0-]\\d{3}");
    private static final Pattern STRIPE = Pattern.compile("(?U)[;%]?[A-Z]?\\d{8,}[=^D]\\d[^\\s\"]*");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(\"?(?:password|pin|secret|token|key)\"?\\s*[:=]\\s*)(\"[^\"]*\"|[^\\s,;}]+)");

    private Redaction() {}

    static String of(String text) {
        String out = ENCODED.matcher(text).replaceAll("[data]");
        out = MRZ.matcher(out).replaceAll("[mrz]");
        out = STRIPE.matcher(out).replaceAll("[track]");
        out = GROUPED.matcher(out).replaceAll("[number]");
        out = LONG_NUMBER.matcher(out).replaceAll("[number]");
        return SECRET.matcher(out).replaceAll("$1\"[secret]\"");
    }
}
