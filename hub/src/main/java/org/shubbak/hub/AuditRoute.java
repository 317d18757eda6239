package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.shubbak.core.sync.wire.AuditJson;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.hub.audit.AuditTrail;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /v1/audit`: a station brings its audit log, to be checked and kept.
record AuditRoute(AuditTrail trail, Door door, Replies replies, Clock clock) implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRoute.class);

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/audit", this::post);
    }

    private void post(Context http) {
        new SmallMessage<>(AuditJson.MAX_BYTES, AuditJson::read, replies)
                .read(http)
                .filter(page -> door.sender(http, page.station()) instanceof Entrance.Welcome)
                .ifPresent(page -> take(http, page));
    }

    private void take(Context http, AuditPage page) {
        switch (trail.take(page, clock.instant())) {
            case Stored.Done<AuditTrail.Taken> done -> {
                done.value().alarms().forEach(AuditRoute::log);
                http.contentType(Replies.JSON)
                        .result(AuditJson.writeThrough(done.value().through()));
            }
            case Stored.Late<AuditTrail.Taken> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<AuditTrail.Taken> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", failed.incident());
        }
    }

    private static void log(Filing.Alarm alarm) {
        LOG.atWarn()
                .addKeyValue("kind", alarm.kind())
                .addKeyValue("station", alarm.station())
                .addKeyValue("place", alarm.eventId().getLeastSignificantBits())
                .log("alarm");
    }
}
