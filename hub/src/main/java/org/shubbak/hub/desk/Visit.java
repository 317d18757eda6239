package org.shubbak.hub.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.operators.OperatorSessions.Session;
import org.shubbak.hub.operators.Role;

/// One request of somebody at a browser: in which language, and who it is.
/// @param session null before the sign-in
record Visit(
        Context http,
        Texts texts,
        Language language,
        @Nullable Session session) {
    static final String LANGUAGE_COOKIE = "shubbak_language";

    /// Nothing but what this listener serves itself; no script at all.
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    static Language languageOf(Context http) {
        String asked = http.queryParam("lang");
        String word = asked == null ? http.cookie(LANGUAGE_COOKIE) : asked;
        return "en".equals(word) ? Language.EN : Language.AR;
    }

    String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    boolean has(String key) {
        return texts.has(key);
    }

    String direction() {
        return language.rightToLeft() ? "rtl" : "ltr";
    }

    boolean may(java.util.function.Predicate<Role> what) {
        Session known = session;
        return known != null && what.test(known.operator().role());
    }

    /// This very page in the other language.
    String inOtherLanguage() {
        StringJoiner query = new StringJoiner("&", "?", "");
        for (Map.Entry<String, List<String>> parameter : http.queryParamMap().entrySet()) {
            if (!parameter.getKey().equals("lang") && !parameter.getValue().isEmpty()) {
                query.add(encoded(parameter.getKey()) + "="
                        + encoded(parameter.getValue().getFirst()));
            }
        }
        query.add("lang=" + language.other().tag());
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    void show(int status, String html) {
        http.status(status)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .contentType("text/html; charset=utf-8")
                .result(html.getBytes(UTF_8));
    }
}
