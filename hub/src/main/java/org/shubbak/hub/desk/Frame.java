package org.shubbak.hub.desk;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.hub.operators.OperatorSessions.Session;
import org.shubbak.hub.operators.Role;

/// What stands around every page: the bar, the ways to the other pages, the band, and the language.
final class Frame {
    /// The cross-stitch of the product, drawn in squares; decoration, so it is told to nobody.
    private static final String BAND =
            "<svg class=\"band\" aria-hidden=\"true\" focusable=\"false\"><defs><pattern id=\"stitch\""
                    + " width=\"28\" height=\"16\" patternUnits=\"userSpaceOnUse\"><path class=\"brick\" d=\"M12 0h4v4h-4zM8 4h4v4H8zM16"
                    + " 4h4v4h-4zM8 8h4v4H8zM16 8h4v4h-4zM12 12h4v4h-4zM0 4h4v8H0zM24 4h4v8h-4z\"/><path class=\"olive\""
                    + " d=\"M12 4h4v8h-4z\"/></pattern></defs><rect width=\"100%\" height=\"16\" fill=\"url(#stitch)\"/></svg>\n";

    /// @param may who has it in the bar
    private record Way(String path, String key, java.util.function.Predicate<Role> may) {}

    private static final List<Way> WAYS = List.of(
            new Way("/", "desk.fleet", role -> true),
            new Way("/money", "desk.money", Role::seesMoney),
            new Way("/refused", "desk.refused", Role::seesMoney),
            new Way("/record", "desk.record", Role::seesRecord));

    private Frame() {}

    /// @param here the path of the page in the bar
    static String page(Visit visit, String title, String here, Consumer<Html> content) {
        return Html.page(visit.language().tag(), visit.direction(), html -> {
            head(html, title + " · " + visit.say("desk.product"));
            html.open("body");
            html.element("a", visit.say("desk.skip"), "class", "skip", "href", "#main");
            bar(html, visit, here);
            html.raw(BAND);
            html.open("main", "id", "main").element("h1", title);
            content.accept(html);
            html.close().close();
        });
    }

    private static void head(Html html, String title) {
        html.open("head")
                .single("meta", "charset", "utf-8")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .single("link", "rel", "stylesheet", "href", "/desk.css")
                .close();
    }

    private static void bar(Html html, Visit visit, String here) {
        html.open("header").element("span", visit.say("desk.product"), "class", "product");
        Session session = visit.session();
        if (session != null) {
            html.open("nav", "aria-label", visit.say("desk.pages"));
            for (Way way : WAYS) {
                if (way.may().test(session.operator().role())) {
                    way(html, visit, way, here);
                }
            }
            html.close();
        }
        html.open("div", "class", "who");
        Language other = visit.language().other();
        html.element(
                "a",
                visit.texts().say(other, "lang." + other.tag()),
                "class",
                "language",
                "href",
                visit.inOtherLanguage(),
                "lang",
                other.tag());
        if (session != null) {
            signedIn(html, visit, session);
        }
        html.close().close();
    }

    private static void way(Html html, Visit visit, Way way, String here) {
        if (way.path().equals(here)) {
            html.element("a", visit.say(way.key()), "href", way.path(), "aria-current", "page");
        } else {
            html.element("a", visit.say(way.key()), "href", way.path());
        }
    }

    private static void signedIn(Html html, Visit visit, Session session) {
        html.open("span", "class", "operator").code(session.operator().name());
        html.element("small", visit.say("desk.role." + session.operator().role().word()))
                .close();
        html.open("form", "method", "post", "action", "/sign-out");
        csrf(html, session);
        html.element("button", visit.say("desk.signOut"), "class", "quiet", "id", "sign-out")
                .close();
    }

    static void csrf(Html html, Session session) {
        html.single("input", "type", "hidden", "name", "csrf", "value", session.csrf());
    }

    /// A list that may be wider than the screen: it moves, and not the page. The caller adds rows and closes both.
    static void table(Html html, Visit visit, String title, String... columns) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", visit.say(title));
        html.open("table")
                .element("caption", visit.say(title), "class", "unseen")
                .open("tr");
        for (String column : columns) {
            html.element("th", visit.say("desk.column." + column), "scope", "col");
        }
        html.close();
    }

    static void station(Html html, Visit visit, String name) {
        html.open("td");
        if (name.isEmpty()) {
            html.element("span", visit.say("desk.unknown"), "class", "none");
        } else {
            html.open("a", "href", "/stations/" + Visit.encoded(name))
                    .code(name)
                    .close();
        }
        html.close();
    }

    /// @param next the row behind which the next page begins; null on the last
    static void pager(Html html, Visit visit, String path, boolean first, @Nullable Long next) {
        if (first && next == null) {
            return;
        }
        html.open("nav", "class", "pager", "aria-label", visit.say("desk.pager"));
        if (!first) {
            html.element("a", visit.say("desk.firstPage"), "href", path, "id", "first");
        }
        if (next != null) {
            html.element("a", visit.say("desk.nextPage"), "href", path + "?before=" + next, "id", "next");
        }
        html.close();
    }
}
