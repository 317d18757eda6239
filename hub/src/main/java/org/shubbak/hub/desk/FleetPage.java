package org.shubbak.hub.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.StringJoiner;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.fleet.FleetQuestion;
import org.shubbak.hub.fleet.FleetReading;
import org.shubbak.hub.fleet.FleetStation;
import org.shubbak.hub.fleet.FleetSummary;
import org.shubbak.hub.fleet.Paper;
import org.shubbak.hub.fleet.Trouble;

/// All stations, those in trouble first to be found.
/// @param now the hub's clock
record FleetPage(Visit visit, FleetSummary summary, FleetQuestion question, FleetReading.Page page, Instant now) {
    private static final String[] COLUMNS = {
        "station", "heard", "queue", "devices", "paper", "versions", "certificate", "clock"
    };

    String html() {
        return Frame.page(visit, visit.say("desk.fleet"), "/", html -> {
            html.element("p", visit.say("desk.asOf", Ages.exact(now)), "class", "as-of");
            tiles(html);
            filter(html);
            if (page.stations().isEmpty()) {
                html.element("p", visit.say(emptyKey()), "class", "empty");
            } else {
                table(html);
            }
            pager(html);
            rollOut(html);
        });
    }

    private String emptyKey() {
        boolean all = question.office().isEmpty() && question.trouble().isEmpty() && !question.anyTrouble();
        return all ? "desk.noStations" : "desk.noneFits";
    }

    private void tiles(Html html) {
        html.open("ul", "class", "tiles");
        tile(html, "/", visit.say("desk.stations"), summary.stations(), false);
        for (Trouble trouble : Trouble.values()) {
            long many = summary.of(trouble);
            tile(html, "/?trouble=" + trouble.word(), visit.say("desk.trouble." + trouble.word()), many, many > 0);
        }
        html.close();
    }

    private static void tile(Html html, String href, String words, long many, boolean attention) {
        html.open("li")
                .open("a", "href", href, "class", attention ? "attention" : "calm")
                .element("strong", Long.toString(many))
                .element("span", words)
                .close()
                .close();
    }

    private void filter(Html html) {
        html.open("form", "method", "get", "action", "/", "class", "filter");
        html.open("label").text(visit.say("desk.office")).open("select", "name", "office", "id", "office");
        option(html, "", visit.say("desk.allOffices"), question.office().isEmpty());
        for (String office : summary.offices()) {
            if (!office.isEmpty()) {
                option(
                        html,
                        office,
                        office,
                        question.office().filter(office::equals).isPresent());
            }
        }
        html.close().close();
        html.open("label").text(visit.say("desk.trouble")).open("select", "name", "trouble", "id", "trouble");
        option(html, "", visit.say("desk.withAndWithout"), question.trouble().isEmpty() && !question.anyTrouble());
        option(html, FleetRoutes.ANY, visit.say("desk.anyTrouble"), question.anyTrouble());
        for (Trouble trouble : Trouble.values()) {
            boolean chosen = question.trouble().filter(trouble::equals).isPresent();
            option(html, trouble.word(), visit.say("desk.trouble." + trouble.word()), chosen);
        }
        html.close().close();
        html.element("button", visit.say("desk.show"), "id", "show").close();
    }

    private static void option(Html html, String value, String words, boolean chosen) {
        if (chosen) {
            html.element("option", words, "value", value, "selected", "selected");
        } else {
            html.element("option", words, "value", value);
        }
    }

    private void table(Html html) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", visit.say("desk.fleet"));
        html.open("table").element("caption", visit.say("desk.fleetCaption"), "class", "unseen");
        html.open("tr");
        for (String column : COLUMNS) {
            html.element("th", visit.say("desk.column." + column), "scope", "col");
        }
        html.close();
        page.stations().forEach(station -> row(html, station));
        html.close().close();
    }

    private void row(Html html, FleetStation station) {
        Set<Trouble> troubles = station.troubles(now);
        html.open("tr", "class", troubles.isEmpty() ? "calm" : "troubled");
        html.open("th", "scope", "row")
                .open("a", "href", "/stations/" + Visit.encoded(station.name()))
                .code(station.name())
                .close();
        if (!station.office().isEmpty()) {
            html.open("small").code(station.office()).close();
        }
        html.close();
        heard(html, station, troubles);
        FleetStation.Said said = station.said();
        if (said == null) {
            html.element("td", visit.say("desk.noReport"), "colspan", "4", "class", "none");
        } else {
            queue(html, said, troubles);
            devices(html, said);
            paper(html, said);
            html.open("td")
                    .code(said.program())
                    .open("small")
                    .text(visit.say("desk.catalogue") + " ")
                    .code(said.catalogue())
                    .close()
                    .close();
        }
        certificate(html, station, troubles);
        clock(html, said, troubles);
        html.close();
    }

    private void heard(Html html, FleetStation station, Set<Trouble> troubles) {
        html.open("td");
        if (station.revokedAt() != null) {
            Pill.NONE.put(html, visit.say("desk.revoked"));
        } else if (troubles.contains(Trouble.SILENT)) {
            Pill.BAD.put(html, visit.say("desk.silent"));
        }
        Ages.ago(html, visit, station.heardAt(), now);
        html.close();
    }

    private void queue(Html html, FleetStation.Said said, Set<Trouble> troubles) {
        html.open("td");
        if (said.waiting() == 0 && said.aside() == 0 && said.openPayments() == 0) {
            html.element("span", visit.say("desk.nothingWaits"), "class", "none");
        }
        if (said.waiting() > 0) {
            String words = visit.say("desk.waiting", said.waiting());
            if (troubles.contains(Trouble.QUEUE)) {
                Pill.BAD.put(html, words);
            } else {
                html.element("span", words);
            }
            html.element("small", visit.say("desk.oldest", Ages.lasting(visit, said.oldest())));
        }
        if (said.aside() > 0) {
            Pill.WARN.put(html, visit.say("desk.aside", said.aside()));
        }
        if (said.openPayments() > 0) {
            Pill.BAD.put(html, visit.say("desk.openPayments", said.openPayments()));
        }
        html.close();
    }

    private void devices(Html html, FleetStation.Said said) {
        html.open("td", "class", "devices");
        for (DeviceWord device : said.devices()) {
            html.open("div").element("small", DeviceCells.kind(visit, device));
            DeviceCells.pill(device).put(html, DeviceCells.word(visit, device));
            html.close();
        }
        html.close();
    }

    private void paper(Html html, FleetStation.Said said) {
        Pill pill = switch (said.paper()) {
            case FINE -> Pill.GOOD;
            case LOW -> Pill.WARN;
            case OUT -> Pill.BAD;
            case UNKNOWN -> Pill.NONE;
        };
        html.open("td");
        pill.put(html, visit.say("desk.paper." + word(said.paper())));
        html.close();
    }

    private static String word(Paper paper) {
        return paper.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void certificate(Html html, FleetStation station, Set<Trouble> troubles) {
        html.open("td");
        Instant until = station.certificateUntil();
        if (until == null) {
            html.element("span", visit.say("desk.noCertificate"), "class", "none");
        } else {
            if (troubles.contains(Trouble.CERTIFICATE)) {
                Pill.BAD.put(html, visit.say(until.isBefore(now) ? "desk.certificateEnded" : "desk.certificateEnds"));
            }
            html.open("time", "datetime", until.toString())
                    .code(Ages.day(until))
                    .close();
        }
        html.close();
    }

    private void clock(Html html, FleetStation.@org.jspecify.annotations.Nullable Said said, Set<Trouble> troubles) {
        html.open("td");
        if (said != null && troubles.contains(Trouble.CLOCK)) {
            Pill.WARN.put(html, skew(visit, said.skew()));
        } else {
            html.element("span", visit.say(said == null ? "desk.unknown" : "desk.clockRight"), "class", "none");
        }
        html.close();
    }

    static String skew(Visit visit, Duration skew) {
        String key = skew.isNegative() ? "desk.clockBehind" : "desk.clockAhead";
        return visit.say(key, Ages.lasting(visit, skew.abs()));
    }

    /// How far a catalogue has come.
    private void rollOut(Html html) {
        if (summary.catalogues().isEmpty()) {
            return;
        }
        html.element("h2", visit.say("desk.rollOut")).open("dl", "class", "facts");
        summary.catalogues()
                .forEach((version, many) -> html.open("div")
                        .open("dt")
                        .text(visit.say("desk.catalogueVersion") + " ")
                        .code(version)
                        .close()
                        .element("dd", visit.say("desk.atStations", many))
                        .close());
        html.close();
    }

    private void pager(Html html) {
        if (question.after().isEmpty() && page.next().isEmpty()) {
            return;
        }
        html.open("nav", "class", "pager", "aria-label", visit.say("desk.pager"));
        if (question.after().isPresent()) {
            html.element("a", visit.say("desk.firstPage"), "href", address(null), "id", "first");
        }
        page.next()
                .ifPresent(next -> html.element("a", visit.say("desk.nextPage"), "href", address(next), "id", "next"));
        html.close();
    }

    private String address(FleetQuestion.@org.jspecify.annotations.Nullable Place from) {
        StringJoiner query = new StringJoiner("&", "/?", "");
        query.setEmptyValue("/");
        question.office().ifPresent(office -> query.add("office=" + Visit.encoded(office)));
        question.trouble().ifPresent(trouble -> query.add("trouble=" + trouble.word()));
        if (question.anyTrouble()) {
            query.add("trouble=" + FleetRoutes.ANY);
        }
        if (from != null) {
            query.add("afterOffice=" + Visit.encoded(from.office()));
            query.add("after=" + Visit.encoded(from.station()));
        }
        return query.toString();
    }
}
