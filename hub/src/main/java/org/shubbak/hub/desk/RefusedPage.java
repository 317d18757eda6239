package org.shubbak.hub.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shubbak.hub.fleet.RefusalReading;
import org.shubbak.hub.fleet.RefusalReading.NotTaken;
import org.shubbak.hub.fleet.RefusalReading.Refused;

/// What was refused: by ministries, and by this hub as it came.
/// @param refused one more than a page where there is another page
record RefusedPage(Visit visit, List<Refused> refused, List<NotTaken> notTaken, boolean first, Instant now) {

    String html() {
        return Frame.page(visit, visit.say("desk.refused"), "/refused", html -> {
            html.element("p", visit.say("desk.asOf", Ages.exact(now)), "class", "as-of");
            html.element("h2", visit.say("desk.byMinistries"));
            if (refused.isEmpty()) {
                html.element("p", visit.say("desk.noneRefused"), "class", "empty");
            } else {
                refused(html);
            }
            Long next = refused.size() > RefusalReading.PAGE
                    ? Long.valueOf(refused.get(RefusalReading.PAGE - 1).place())
                    : null;
            Frame.pager(html, visit, "/refused", first, next);
            html.element("h2", visit.say("desk.notTaken")).element("p", visit.say("desk.notTakenMeaning"));
            if (notTaken.isEmpty()) {
                html.element("p", visit.say("desk.noneNotTaken"), "class", "empty");
            } else {
                notTaken(html);
            }
        });
    }

    private void refused(Html html) {
        Frame.table(html, visit, "desk.byMinistries", "application", "station", "when");
        for (Refused one : refused.subList(0, Math.min(refused.size(), RefusalReading.PAGE))) {
            html.open("tr").open("td").code(one.application().toString()).close();
            Frame.station(html, visit, one.station());
            when(html, one.at());
            html.close();
        }
        html.close().close();
    }

    private void notTaken(Html html) {
        Frame.table(html, visit, "desk.notTaken", "verdict", "reason", "station", "application", "when");
        for (NotTaken one : notTaken) {
            html.open("tr").open("td");
            Pill.WARN.put(html, visit.say("desk.verdict." + one.verdict().toLowerCase(Locale.ROOT)));
            html.close().element("td", reason(one));
            Frame.station(html, visit, one.station());
            html.open("td").code(one.application().toString()).close();
            when(html, one.at());
            html.close();
        }
        html.close().close();
    }

    private String reason(NotTaken one) {
        String key = "desk.reason." + one.code();
        return visit.has(key) ? visit.say(key) : one.code();
    }

    private void when(Html html, Instant at) {
        html.open("td");
        Ages.ago(html, visit, at, now);
        html.close();
    }
}
