package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.hub.changes.StationChanges;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.store.Stored;

/// `GET /v1/changes`: what the station that asks has not heard yet. Nobody else's.
record ChangeRoute(StationChanges changes, Door door, Replies replies) implements Routes {

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
            answer(http, changes.after(station, Long.parseLong(after)));
        }
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
