package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        LeaseRequest request = read(http, SeriesJson::readRequest);
        if (request == null || !(door.sender(http, request.station()) instanceof Entrance.Welcome)) {
            return;
        }
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
        VoidNotice notice = read(http, SeriesJson::readNotice);
        if (notice == null || !(door.sender(http, notice.station()) instanceof Entrance.Welcome)) {
            return;
        }
        switch (ledger.voided(notice, clock.instant())) {
            case Stored.Done<Boolean> done -> http.contentType(Replies.JSON).result(SeriesJson.write(notice));
            case Stored.Late<Boolean> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<Boolean> failed -> replies.incident(http, 503, "not-kept", failed.incident());
        }
    }

    /// Null when the request was refused and answered.
    private <T> @Nullable T read(Context http, Function<byte[], Parsed<T>> form) {
        try {
            byte[] body = http.req().getInputStream().readNBytes(SeriesJson.MAX_BYTES + 1);
            if (body.length > SeriesJson.MAX_BYTES) {
                replies.problem(http, 413, "too-large");
                return null;
            }
            return switch (form.apply(body)) {
                case Parsed.Good<T> good -> good.value();
                case Parsed.Bad<T> bad -> {
                    replies.detail(http, 400, "batch-unreadable", bad.reason());
                    yield null;
                }
            };
        } catch (IOException e) {
            replies.problem(http, 408, "upload-broken");
            return null;
        }
    }
}
