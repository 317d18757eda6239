package org.shubbak.hub.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// A page in the making. Whatever comes in as words leaves escaped, and no element stays open.
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    static String page(String language, String direction, Consumer<Html> content) {
        Html html = new Html();
        html.out.append("<!doctype html>\n");
        html.open("html", "lang", language, "dir", direction);
        content.accept(html);
        html.close();
        if (!html.open.isEmpty()) {
            throw new IllegalStateException("left open: " + html.open);
        }
        return html.out.toString();
    }

    /// @param attributes name, value, name, value
    Html open(String tag, String... attributes) {
        head(tag, attributes);
        open.push(tag);
        return this;
    }

    /// One without an end.
    Html single(String tag, String... attributes) {
        head(tag, attributes);
        return this;
    }

    private void head(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (tag.matches("tr|div|p|li|form|section|header|main|table|h1|h2")) {
            out.append('\n');
        }
        return this;
    }

    Html text(String words) {
        out.append(escaped(words));
        return this;
    }

    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close();
    }

    /// A name, number or code inside words of any direction.
    Html code(String words) {
        return element("bdi", words, "dir", "ltr");
    }

    /// From this program, not from anybody else.
    Html raw(String ours) {
        out.append(ours);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
