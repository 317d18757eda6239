package org.shubbak.hardware.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Templates of pages and what is put into them. Every value is escaped; what reads from the left is isolated here, so
/// that no template forgets it.
public final class Markup {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    /// A stretch between two marks, and a number or a code with a hyphen that nobody has marked.
    private static final Pattern MARKED =
            Pattern.compile("\u200E([^\u200E]*)\u200E|(?<![\\w-])(\\w+(?:-\\w+)+)(?![\\w-])");

    private static final Pattern VOWELS = Pattern.compile("[\u064B-\u0652\u0670]");

    private Markup() {}

    /// @param place the class beside whose file the template lies
    public static String template(Class<?> place, String name) {
        try (InputStream in = place.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the template is missing from the build: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param values markup by the name of its place; every place of the template must have one
    public static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing for " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /// Words of a language: escaped, each stretch between marks of direction as a span of its own, and without vowel
    /// marks, which the engine sets beside their letters.
    public static String words(String text) {
        return MARKED.matcher(VOWELS.matcher(escaped(text)).replaceAll(""))
                .replaceAll(found ->
                        Matcher.quoteReplacement(span(found.group(1) == null ? found.group(2) : found.group(1))))
                .replace("\u200E", "");
    }

    /// A number, a code, an address: from the left in any surroundings.
    public static String ltr(String value) {
        return span(escaped(value).replace("\u200E", ""));
    }

    private static String span(String escaped) {
        return "<span dir=\"ltr\">" + escaped + "</span>";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c == '\n' || !Character.isISOControl(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
