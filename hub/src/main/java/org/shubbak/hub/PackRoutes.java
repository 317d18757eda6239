package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackReport;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.packs.SqlPackOrders;
import org.shubbak.hub.packs.SqlPacks;
import org.shubbak.hub.store.Stored;

/// `GET /v1/packs/{version}` and `POST /v1/pack-reports`, for the same stations that may send events.
record PackRoutes(SqlPacks packs, SqlPackOrders orders, Door door, Replies replies, Clock clock) implements Routes {
    private static final String REFUSED = "pack-refused";
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void in(RoutesConfig routes) {
        routes.get("/v1/packs/{version}", this::get);
        routes.post("/v1/pack-reports", this::report);
    }

    private void get(Context http) {
        String station = http.queryParam("station");
        String version = http.pathParam("version");
        if (station == null || !VERSION.matcher(version).matches()) {
            replies.problem(http, 400, "not-a-pack-question");
        } else if (door.sender(http, station) instanceof Entrance.Welcome) {
            switch (packs.file(version)) {
                case Stored.Done<Optional<String>> done -> answer(http, done.value());
                case Stored.Late<Optional<String>> late ->
                    replies.problem(http.header("Retry-After", "5"), 503, "busy");
                case Stored.Failed<Optional<String>> failed ->
                    replies.incident(http.header("Retry-After", "30"), 503, "not-readable", failed.incident());
            }
        }
    }

    private void answer(Context http, Optional<String> file) {
        if (file.isEmpty()) {
            replies.problem(http, 404, "pack-unknown");
        } else {
            http.contentType("text/plain;charset=utf-8").result(file.get());
        }
    }

    private void report(Context http) {
        new SmallMessage<>(PackJson.MAX_BYTES, PackJson::readReport, replies)
                .read(http)
                .ifPresent(report -> take(http, report));
    }

    private void take(Context http, PackReport report) {
        if (!(door.sender(http, report.station()) instanceof Entrance.Welcome)) {
            return;
        }
        switch (orders.report(report, clock.instant())) {
            case Stored.Done<Boolean> done -> {
                if (report.state() == PackReport.State.REFUSED) {
                    door.alarm(REFUSED, report.station());
                }
                http.contentType(Replies.JSON).result(PackJson.write(report));
            }
            case Stored.Late<Boolean> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<Boolean> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", failed.incident());
        }
    }
}
