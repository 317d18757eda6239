package org.shubbak.hub.desk;

import java.util.List;
import org.shubbak.hub.operators.OperatorLog;

/// What operators did, the newest first.
/// @param rows one more than a page where there is another page
record RecordPage(Visit visit, List<OperatorLog.Row> rows, boolean first) {

    String html() {
        return Frame.page(visit, visit.say("desk.record"), "/record", html -> {
            html.element("p", visit.say("desk.recordMeaning"));
            Frame.table(html, visit, "desk.record", "when", "operator", "act", "about", "address");
            for (OperatorLog.Row row : rows.subList(0, Math.min(rows.size(), OperatorLog.PAGE))) {
                OperatorLog.Act act = row.act();
                String key = "desk.act." + act.act();
                html.open("tr")
                        .open("td")
                        .code(Ages.exact(row.at()))
                        .close()
                        .open("td")
                        .code(act.operator())
                        .close()
                        .element("td", visit.has(key) ? visit.say(key) : act.act())
                        .open("td")
                        .code(act.about())
                        .close()
                        .open("td")
                        .code(act.address())
                        .close()
                        .close();
            }
            html.close().close();
            Long next = rows.size() > OperatorLog.PAGE
                    ? Long.valueOf(rows.get(OperatorLog.PAGE - 1).place())
                    : null;
            Frame.pager(html, visit, "/record", first, next);
        });
    }
}
