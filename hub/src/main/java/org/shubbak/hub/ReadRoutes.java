package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.shubbak.core.text.Language;
import org.shubbak.hub.fleet.FleetSummary;
import org.shubbak.hub.store.ApplicationEvents;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.Overview;
import org.shubbak.hub.store.Stored;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What may be looked at: health, figures, one application's way, and the page for people. Never a body.
/// @param fleet how the stations are now
record ReadRoutes(
        HubStore store,
        Replies replies,
        Metrics metrics,
        StatusPage page,
        String openApi,
        Supplier<Stored<FleetSummary>> fleet)
        implements Routes {
    private static final int LATEST = 50;

    @Override
    public void in(RoutesConfig routes) {
        routes.get("/v1/applications/{id}", this::application);
        routes.get("/health", this::health);
        routes.get("/metrics", this::metrics);
        routes.get("/openapi.yaml", this::openApi);
        routes.get("/", this::page);
    }

    void health(Context http) {
        switch (store.ready()) {
            case Stored.Done<Boolean> done ->
                replies.send(http, 200, replies.json().createObjectNode().put("status", "up"));
            case Stored.Late<Boolean> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<Boolean> failed -> replies.incident(http, 503, "not-kept", failed.incident());
        }
    }

    void metrics(Context http) {
        // Figures of this process come in any case: they are wanted most when the database is in trouble.
        FleetSummary summary = fleet.get() instanceof Stored.Done<FleetSummary> done ? done.value() : null;
        http.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.text(summary).getBytes(UTF_8));
    }

    void openApi(Context http) {
        http.contentType("application/yaml; charset=utf-8").result(openApi.getBytes(UTF_8));
    }

    void page(Context http) {
        Language language = "en".equals(http.queryParam("lang")) ? Language.EN : Language.AR;
        switch (store.overview(LATEST)) {
            case Stored.Done<Overview> done ->
                http.header("Content-Security-Policy", StatusPage.POLICY)
                        .contentType("text/html; charset=utf-8")
                        .result(page.html(done.value(), language).getBytes(UTF_8));
            case Stored.Late<Overview> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<Overview> failed -> replies.incident(http, 503, "not-readable", failed.incident());
        }
    }

    void application(Context http) {
        String id = http.pathParam("id").toLowerCase(Locale.ROOT);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            replies.problem(http, 400, "not-an-application-id");
            return;
        }
        switch (store.application(UUID.fromString(id))) {
            case Stored.Done<ApplicationEvents> done -> found(http, id, done.value());
            case Stored.Late<ApplicationEvents> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<ApplicationEvents> failed ->
                replies.incident(http, 503, "not-readable", failed.incident());
        }
    }

    private void found(Context http, String id, ApplicationEvents events) {
        if (events.isEmpty()) {
            replies.problem(http, 404, "application-unknown");
        } else {
            replies.send(http, 200, json(id, events));
        }
    }

    private ObjectNode json(String id, ApplicationEvents events) {
        ObjectNode root = replies.json().createObjectNode().put("applicationId", id);
        root.put("nextApplicationSeq", events.nextPlace());
        ArrayNode taken = root.putArray("events");
        for (ApplicationEvents.Taken event : events.taken()) {
            ObjectNode one = taken.addObject()
                    .put("eventId", event.eventId().toString())
                    .put("applicationSeq", event.applicationSeq())
                    .put("type", event.type())
                    .put("station", event.station())
                    .put("receivedAt", event.receivedAt());
            if (event.note() != null) {
                one.put("note", event.note());
            }
        }
        ArrayNode waiting = root.putArray("notTaken");
        for (ApplicationEvents.Waiting event : events.waiting()) {
            waiting.addObject()
                    .put("eventId", event.eventId().toString())
                    .put("verdict", event.verdict().toLowerCase(Locale.ROOT))
                    .put("code", event.code())
                    .put("decidedAt", event.decidedAt());
        }
        return root;
    }
}
