package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.sync.wire.EnrolRequest;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.hub.enrol.Enrolling;

/// `POST /v1/enrol` and `POST /v1/enrol/renew`.
record EnrolRoute(Enrolling enrolling, Replies replies) implements Routes {

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/enrol", this::enrol);
        routes.post("/v1/enrol/renew", this::renew);
    }

    void enrol(Context http) {
        byte[] body = body(http);
        if (body == null) {
            return;
        }
        switch (EnrolJson.readRequest(body)) {
            case Parsed.Bad<EnrolRequest> bad -> replies.detail(http, 400, "enrol-unreadable", bad.reason());
            case Parsed.Good<EnrolRequest> good -> answer(http, enrolling.enrol(good.value(), http.ip()));
        }
    }

    /// Says nothing but its certificate.
    void renew(Context http) {
        X509Certificate certificate = Door.certificate(http);
        if (certificate == null) {
            replies.problem(http, 403, "certificate-missing");
        } else {
            answer(http, enrolling.renew(certificate));
        }
    }

    private void answer(Context http, Enrolling.Outcome outcome) {
        switch (outcome) {
            case Enrolling.Outcome.Given given ->
                http.contentType(Replies.JSON).result(EnrolJson.write(given.answer()));
            case Enrolling.Outcome.Late late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Enrolling.Outcome.NotNow not ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", not.incident());
            case Enrolling.Outcome.Refused refused -> refuse(http, refused.code());
        }
    }

    private void refuse(Context http, String code) {
        switch (code) {
            case "too-many-tries" -> replies.problem(http.header("Retry-After", "900"), 429, code);
            case "key-refused", "proof-refused" -> replies.problem(http, 400, code);
            default -> replies.problem(http, 403, code);
        }
    }

    /// Null when the request was refused and answered.
    private byte @Nullable [] body(Context http) {
        String type = http.contentType();
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            replies.problem(http, 415, "not-json-type");
            return null;
        }
        if (http.req().getContentLengthLong() > EnrolJson.MAX_BYTES) {
            replies.problem(http, 413, "enrol-too-large");
            return null;
        }
        try {
            byte[] body = http.req().getInputStream().readNBytes(EnrolJson.MAX_BYTES + 1);
            if (body.length > EnrolJson.MAX_BYTES) {
                replies.problem(http, 413, "enrol-too-large");
                return null;
            }
            return body;
        } catch (IOException e) {
            replies.problem(http, 408, "upload-broken");
            return null;
        }
    }
}
