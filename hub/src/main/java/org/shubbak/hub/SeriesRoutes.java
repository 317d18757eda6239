package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Function;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.SeriesJson;
import org.shubbak.core.sync.wire.VoidNotice;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.receipts.LeaseOutcome;
import org.shubbak.hub.receipts.ReceiptLedger;
import org.shubbak.hub.store.Stored;

/// `POST /v1/series/lease` and `POST /v1/series/void`, for the same stations that may send events.
record SeriesRoutes(ReceiptLedger ledger, Door door, Replies replies, Clock clock) implements Routes {

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/series/lease", this::lease);
        routes.post("/v1/series/void", this::voided);
    }

    void lease(Context http) {
        message(SeriesJson::readRequest)
                .read(http)
                .filter(request -> door.sender(http, request.station()) instanceof Entrance.Welcome)
                .ifPresent(request -> lease(http, request));
    }

    private void lease(Context http, LeaseRequest request) {
        switch (ledger.lease(request, clock.instant())) {
            case Stored.Done<LeaseOutcome> done -> answer(http, done.value());
            case Stored.Late<LeaseOutcome> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<LeaseOutcome> failed -> replies.incident(http, 503, "not-kept", failed.incident());
        }
    }

    private void answer(Context http, LeaseOutcome outcome) {
        switch (outcome) {
            case LeaseOutcome.Leased leased -> http.contentType(Replies.JSON).result(SeriesJson.write(leased.grant()));
            case LeaseOutcome.IdReuse reuse -> replies.problem(http, 409, "id-reuse");
        }
    }

    void voided(Context http) {
        message(SeriesJson::readNotice)
                .read(http)
                .filter(notice -> door.sender(http, notice.station()) instanceof Entrance.Welcome)
                .ifPresent(notice -> voided(http, notice));
    }

    private void voided(Context http, VoidNotice notice) {
        switch (ledger.voided(notice, clock.instant())) {
            case Stored.Done<Boolean> done -> http.contentType(Replies.JSON).result(SeriesJson.write(notice));
            case Stored.Late<Boolean> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<Boolean> failed -> replies.incident(http, 503, "not-kept", failed.incident());
        }
    }

    private <T> SmallMessage<T> message(Function<byte[], Parsed<T>> form) {
        return new SmallMessage<>(SeriesJson.MAX_BYTES, form, replies);
    }
}
