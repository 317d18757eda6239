package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the hub answers when it cannot do what was asked: `{"code","ar","en"}`, and for the technician `detail` (where
/// a batch differs from its form) or `incident`.
record Replies(Texts texts, JsonMapper json) {

    static final String JSON = "application/json;charset=utf-8";

    void problem(Context http, int status, String code) {
        send(http, status, body(code));
    }

    void detail(Context http, int status, String code, String detail) {
        send(http, status, body(code).put("detail", detail));
    }

    void incident(Context http, int status, String code, Incident incident) {
        send(http, status, body(code).put("incident", incident.code()));
    }

    void send(Context http, int status, JsonNode body) {
        http.status(status).contentType(JSON).result(bytes(body));
    }

    byte[] bytes(JsonNode body) {
        return json.writeValueAsString(body).getBytes(UTF_8);
    }

    ObjectNode body(String code) {
        LocalText text = texts.both(Problem.of(code));
        return json.createObjectNode().put("code", code).put("ar", text.ar()).put("en", text.en());
    }
}
