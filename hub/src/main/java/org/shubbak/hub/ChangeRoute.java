package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.hub.changes.StationChanges;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.packs.SqlPackOrders;
import org.shubbak.hub.store.Stored;

/// `GET /v1/changes`: what the station that asks has not heard yet. Nobody else's.
record ChangeRoute(StationChanges changes, SqlPackOrders packs, Door door, Replies replies, Clock clock)
        implements Routes {

    @Override
    public void in(RoutesConfig routes) {
        routes.get("/v1/changes", this::get);
    }

    private void get(Context http) {
        String station = http.queryParam("station");
        String after = http.queryParam("after");
        if (station == null || after == null || !after.matches("\\d{1,18}")) {
            replies.problem(http, 400, "not-a-change-question");
        } else if (door.sender(http, station) instanceof Entrance.Welcome) {
            answer(http, news(station, Long.parseLong(after)));
        }
    }

    /// An order about the catalogue becomes a change when its station asks: it stands once, whoever it is for.
    private Stored<ChangePage> news(String station, long after) {
        return switch (packs.due(station, clock.instant())) {
            case Stored.Done<Boolean> done -> changes.after(station, after);
            case Stored.Late<Boolean> late -> new Stored.Late<>();
            case Stored.Failed<Boolean> failed -> new Stored.Failed<>(failed.incident());
        };
    }

    private void answer(Context http, Stored<ChangePage> page) {
        switch (page) {
            case Stored.Done<ChangePage> done -> http.contentType(Replies.JSON).result(ChangeJson.write(done.value()));
            case Stored.Late<ChangePage> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<ChangePage> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-readable", failed.incident());
        }
    }
}
