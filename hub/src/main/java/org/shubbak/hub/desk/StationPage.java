package org.shubbak.hub.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.fleet.FleetAlarms;
import org.shubbak.hub.fleet.FleetStation;
import org.shubbak.hub.fleet.Trouble;
import org.shubbak.hub.operators.OperatorSessions.Session;
import org.shubbak.hub.operators.Role;

/// One station: what troubles it and who can do what, then all that is known.
/// @param now the hub's clock
record StationPage(Visit visit, FleetStation station, List<FleetAlarms.Alarm> alarms, Instant now) {

    String html() {
        return Frame.page(visit, visit.say("desk.stationTitle", station.name()), "", html -> {
            html.open("p")
                    .element("a", visit.say("desk.backToFleet"), "href", "/")
                    .close();
            troubles(html);
            facts(html);
            FleetStation.Said said = station.said();
            if (said != null && !said.devices().isEmpty()) {
                devices(html, said.devices());
            }
            alarms(html);
            revocation(html);
        });
    }

    private void troubles(Html html) {
        Set<Trouble> troubles = station.troubles(now);
        if (station.revokedAt() != null) {
            html.element("p", visit.say("desk.revokedSince", Ages.exact(station.revokedAt())), "class", "notice");
        }
        if (troubles.isEmpty()) {
            return;
        }
        html.open("ul", "class", "todo");
        for (Trouble trouble : troubles) {
            html.open("li")
                    .element("strong", visit.say("desk.trouble." + trouble.word()))
                    .element("span", visit.say("desk.todo." + trouble.word()))
                    .close();
        }
        html.close();
    }

    private void facts(Html html) {
        html.open("dl", "class", "facts");
        fact(html, "desk.office", station.office().isEmpty() ? visit.say("desk.unknown") : station.office());
        fact(
                html,
                "desk.column.heard",
                Ages.ago(visit, station.heardAt(), now) + " · " + Ages.exact(station.heardAt()));
        Instant until = station.certificateUntil();
        fact(html, "desk.column.certificate", until == null ? visit.say("desk.noCertificate") : Ages.exact(until));
        FleetStation.Said said = station.said();
        if (said == null) {
            fact(html, "desk.report", visit.say("desk.noReport"));
        } else {
            said(html, said);
        }
        html.close();
    }

    private void said(Html html, FleetStation.Said said) {
        fact(html, "desk.report", Ages.ago(visit, said.at(), now) + " · " + Ages.exact(said.at()));
        fact(html, "desk.program", said.program());
        fact(html, "desk.catalogueVersion", said.catalogue());
        String queue = said.waiting() == 0
                ? visit.say("desk.nothingWaits")
                : visit.say("desk.waiting", said.waiting()) + " · "
                        + visit.say("desk.oldest", Ages.lasting(visit, said.oldest()));
        fact(html, "desk.column.queue", queue);
        fact(html, "desk.asideTitle", Integer.toString(said.aside()));
        fact(html, "desk.openPaymentsTitle", Integer.toString(said.openPayments()));
        fact(html, "desk.column.clock", FleetPage.skew(visit, said.skew()));
    }

    private void fact(Html html, String key, String words) {
        html.open("div")
                .element("dt", visit.say(key))
                .open("dd")
                .element("bdi", words)
                .close()
                .close();
    }

    private void devices(Html html, List<DeviceWord> devices) {
        html.element("h2", visit.say("desk.column.devices")).open("dl", "class", "facts");
        for (DeviceWord device : devices) {
            html.open("div").element("dt", DeviceCells.kind(visit, device)).open("dd");
            DeviceCells.pill(device).put(html, DeviceCells.word(visit, device));
            html.close().close();
        }
        html.close();
    }

    private void alarms(Html html) {
        if (alarms.isEmpty()) {
            return;
        }
        html.element("h2", visit.say("desk.alarms")).open("table").open("tr");
        for (String column : new String[] {"alarm", "times", "last"}) {
            html.element("th", visit.say("desk.column." + column), "scope", "col");
        }
        html.close();
        for (FleetAlarms.Alarm alarm : alarms) {
            String key = "desk.alarm." + alarm.kind();
            html.open("tr")
                    .element("td", visit.has(key) ? visit.say(key) : alarm.kind())
                    .element("td", Long.toString(alarm.times()))
                    .open("td");
            Ages.ago(html, visit, alarm.lastAt(), now);
            html.close().close();
        }
        html.close();
    }

    /// No script asks "are you sure?": the box does.
    private void revocation(Html html) {
        Session session = visit.session();
        if (session == null || !visit.may(Role::revokes) || station.revokedAt() != null) {
            return;
        }
        html.element("h2", visit.say("desk.revokeTitle"))
                .element("p", visit.say("desk.revokeMeaning"))
                .open("form", "method", "post", "action", "/stations/" + Visit.encoded(station.name()) + "/revoke");
        Frame.csrf(html, session);
        html.open("label", "class", "sure")
                .single(
                        "input",
                        "type",
                        "checkbox",
                        "name",
                        "sure",
                        "id",
                        "sure",
                        "required",
                        "required",
                        "value",
                        "yes")
                .text(visit.say("desk.revokeSure", station.name()))
                .close()
                .element("button", visit.say("desk.revoke"), "class", "danger", "id", "revoke")
                .close();
    }
}
