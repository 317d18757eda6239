package org.shubbak.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.store.Overview;

/// The page an operator opens: what the hub holds and what came last, in one language, and never a body.
record StatusPage(Texts texts, String template) {
    /// The page holds its own style and needs nothing else.
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    String html(Overview overview, Language language) {
        Language other = language.other();
        return template.replace("{{lang}}", language.tag())
                .replace("{{dir}}", language.rightToLeft() ? "rtl" : "ltr")
                .replace("{{title}}", say(language, "page.title"))
                .replace("{{otherLang}}", other.tag())
                .replace("{{otherName}}", say(other, "lang." + other.tag()))
                .replace("{{latest}}", say(language, "page.latest"))
                .replace("{{counts}}", counts(overview, language))
                .replace("{{table}}", overview.latest().isEmpty() ? empty(language) : table(overview, language));
    }

    private String counts(Overview overview, Language language) {
        StringBuilder html = new StringBuilder();
        count(html, say(language, "page.applications"), overview.applications());
        count(html, say(language, "page.events"), overview.events());
        count(html, say(language, "page.stations"), overview.stations());
        count(html, say(language, "page.deferred"), overview.deferred());
        count(html, say(language, "page.conflicts"), overview.conflicts());
        count(html, say(language, "page.alarms"), overview.alarms());
        return html.toString();
    }

    private static void count(StringBuilder html, String word, long number) {
        html.append("<div><dt>").append(word).append("</dt><dd>").append(number).append("</dd></div>\n");
    }

    private String empty(Language language) {
        return "<p>" + say(language, "page.empty") + "</p>\n";
    }

    private String table(Overview overview, Language language) {
        StringBuilder html = new StringBuilder("<table><tr>");
        for (String column : new String[] {"receivedAt", "station", "event", "application"}) {
            html.append("<th>").append(say(language, "page." + column)).append("</th>");
        }
        html.append("</tr>\n");
        for (Overview.Row row : overview.latest()) {
            html.append("<tr>");
            cell(html, TIME.format(Instant.parse(row.receivedAt())));
            cell(html, row.station());
            cell(html, type(row.type(), language));
            cell(html, row.applicationId() + " / " + row.applicationSeq());
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private String type(String type, Language language) {
        String key = "page.type." + type;
        return texts.has(key) ? texts.say(language, key) : type;
    }

    private static void cell(StringBuilder html, String text) {
        html.append("<td><bdi>").append(escaped(text)).append("</bdi></td>");
    }

    private String say(Language language, String key) {
        return escaped(texts.say(language, key));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
