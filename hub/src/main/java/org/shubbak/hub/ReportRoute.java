package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.fleet.StationReports;
import org.shubbak.hub.store.Stored;

/// `POST /v1/station-report`: how a station is, for the fleet page.
record ReportRoute(StationReports reports, Door door, Replies replies, Clock clock) implements Routes {

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/station-report", this::post);
    }

    private void post(Context http) {
        new SmallMessage<>(ReportJson.MAX_BYTES, ReportJson::read, replies)
                .read(http)
                .filter(report -> door.sender(http, report.station()) instanceof Entrance.Welcome)
                .ifPresent(report -> take(http, report));
    }

    private void take(Context http, StationReport report) {
        Instant now = clock.instant();
        switch (reports.keep(report, now)) {
            case Stored.Done<Boolean> done ->
                replies.send(http, 200, replies.json().createObjectNode().put("receivedAt", now.toString()));
            case Stored.Late<Boolean> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<Boolean> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", failed.incident());
        }
    }
}
