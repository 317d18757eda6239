package org.shubbak.hub.forward;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One event on its way to its ministry.
/// @param arrival its number at this hub
/// @param receivedAt the hub's clock, ISO 8601 UTC
/// @param facts JSON text, as its station wrote it
/// @param note `unmatched` where a payment came out of its place
/// @param body sealed to the ministry as a compact JWE: the hub cannot read it
public record EventConsignment(
        long arrival,
        UUID eventId,
        UUID applicationId,
        int applicationSeq,
        String type,
        String station,
        long stationSeq,
        String recordedAt,
        String receivedAt,
        String facts,
        @Nullable String note,
        String body)
        implements Consignment {

    @Override
    public UUID id() {
        return eventId;
    }

    @Override
    public String fileName() {
        return String.format(Locale.ROOT, "%015d-%s.json", arrival, eventId);
    }

    @Override
    public Message message() {
        return Message.of(json());
    }

    private String json() {
        ObjectNode root = JsonMapper.shared()
                .createObjectNode()
                .put("eventId", eventId.toString())
                .put("applicationId", applicationId.toString())
                .put("applicationSeq", applicationSeq)
                .put("type", type)
                .put("station", station)
                .put("stationSeq", stationSeq)
                .put("recordedAt", recordedAt)
                .put("receivedAt", receivedAt)
                .put("facts", facts);
        if (note != null) {
            root.put("note", note);
        }
        return JsonMapper.shared().writeValueAsString(root.put("body", body));
    }

    @Override
    public String toString() {
        return "EventConsignment[" + eventId + " " + type + "]";
    }
}
