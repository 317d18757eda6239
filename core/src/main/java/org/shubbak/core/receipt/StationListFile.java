package org.shubbak.core.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The list of stations as the hub exports it for officials who check receipts without a line:
/// ```
/// {"key":"<the hub's public key, base 64>","signature":"<ES256, base 64>","list":"<JSON as text>"}
/// {"issuedAt":"2026-11-24T08:00:00Z","stations":[{"name":"ram-03","publicKey":"…","validFrom":"…",
///   "validTo":null,"revokedAt":null}]}
/// ```
/// The list travels as text: the signature is over exactly those bytes.
public final class StationListFile {
    private static final byte[] WORD = "shubbak stations 1\n".getBytes(UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    public sealed interface Reading {
        /// @param signedBy whose key it was; whether that is the hub's own only a known key can say
        record Listed(List<ListedStation> stations, Instant issuedAt, KeyId signedBy) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    private StationListFile() {}

    public static byte[] write(List<ListedStation> stations, Instant issuedAt, Signer hub) {
        ObjectNode list = JSON.createObjectNode().put("issuedAt", issuedAt.toString());
        ArrayNode all = list.putArray("stations");
        for (ListedStation station : stations) {
            all.addObject()
                    .put("name", station.name())
                    .put("publicKey", station.publicKey())
                    .put("validFrom", station.validFrom().toString())
                    .put("validTo", text(station.validTo()))
                    .put("revokedAt", text(station.revokedAt()));
        }
        String written = JSON.writeValueAsString(list);
        Base64.Encoder base64 = Base64.getEncoder();
        return JSON.writeValueAsString(JSON.createObjectNode()
                        .put("key", base64.encodeToString(hub.publicKey()))
                        .put("signature", base64.encodeToString(hub.sign(signed(written))))
                        .put("list", written))
                .getBytes(UTF_8);
    }

    /// @param authority the hub's public key, where the reader knows it; another one's list is then refused
    public static Reading read(byte[] file, Optional<byte[]> authority) {
        try {
            JsonNode root = JSON.readTree(file);
            Base64.Decoder base64 = Base64.getDecoder();
            byte[] key = base64.decode(root.path("key").asString(""));
            String list = root.path("list").asString("");
            if (!Es256.verify(
                    key, signed(list), base64.decode(root.path("signature").asString("")))) {
                return new Reading.Refused(Problem.of("receipt.listAltered"));
            }
            if (authority.isPresent() && !KeyId.of(authority.get()).equals(KeyId.of(key))) {
                return new Reading.Refused(Problem.of("receipt.listOfAnother"));
            }
            JsonNode content = JSON.readTree(list);
            List<ListedStation> stations = new ArrayList<>();
            for (JsonNode station : content.path("stations")) {
                stations.add(new ListedStation(
                        station.path("name").asString(""),
                        station.path("publicKey").asString(""),
                        Instant.parse(station.path("validFrom").asString("")),
                        instant(station.path("validTo")),
                        instant(station.path("revokedAt"))));
            }
            return new Reading.Listed(
                    stations, Instant.parse(content.path("issuedAt").asString("")), KeyId.of(key));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return new Reading.Refused(Problem.of("receipt.listUnreadable"));
        }
    }

    private static byte[] signed(String list) {
        byte[] text = list.getBytes(UTF_8);
        byte[] all = new byte[WORD.length + text.length];
        System.arraycopy(WORD, 0, all, 0, WORD.length);
        System.arraycopy(text, 0, all, WORD.length, text.length);
        return all;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isString() ? Instant.parse(node.asString()) : null;
    }
}
