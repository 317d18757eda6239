package org.shubbak.ui.theme;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Raises what is touched to the height of a finger on a panel whose size is known. Nothing gets lower.
final class TouchSize {
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
    private static final Pattern TOUCHED = Pattern.compile("\\.(button|key|segment|tick|text-input)\\b(?!-)");
    private static final Pattern LEAST = Pattern.compile("-fx-min-height:\\s*([0-9.]+)px");

    private TouchSize() {}

    /// @param finger in pixels of the style sheet; 0 for as it is
    static String raised(String css, double finger) {
        return finger <= 0 ? css : RULE.matcher(css).replaceAll(rule -> Matcher.quoteReplacement(raised(rule, finger)));
    }

    private static String raised(MatchResult rule, double finger) {
        String selector = rule.group(1);
        String body = rule.group(2);
        if (!TOUCHED.matcher(selector).find()) {
            return rule.group();
        }
        String higher = LEAST.matcher(body).replaceAll(least -> {
            double height = Math.max(Double.parseDouble(least.group(1)), finger);
            return String.format(Locale.ROOT, "-fx-min-height: %.2fpx", height);
        });
        return selector + "{" + higher + "}";
    }
}
