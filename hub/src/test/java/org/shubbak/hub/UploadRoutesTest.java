package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The protocol of uploads as a stranger would speak it, and the description of it.
class UploadRoutesTest {
    private static final String TEXT = "eyJ.whole";
    private static final UUID ID = new UUID(7, 7);

    @TempDir
    Path data;

    private final Set<String> met = new TreeSet<>();
    private HubUnderTest hub;
    private OpenApi description;

    @BeforeEach
    void start() throws Exception {
        hub = HubUnderTest.start(data);
        description = OpenApi.read(hub.get("/openapi.yaml").body());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    static boolean aboutUploads(String promise) {
        return promise.contains(" /v1/uploads");
    }

    @Test
    void everyStatusIsAnsweredAsDescribed() throws Exception {
        making();
        adding();
        assertThat(head("1.0.0", "ram-01", ID).headers().firstValue("Upload-Offset"))
                .contains("9");
        asking();
        brokenPiece();
        hub.change("ALTER TABLE upload RENAME TO gone");
        meets("post", "/v1/uploads", create("1.0.0", "ram-01", ID, "9", TEXT));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "0", "e"));
        meets("head", "/v1/uploads/{id}", head("1.0.0", "ram-01", ID));
        assertThat(met)
                .containsExactlyElementsOf(description.promisedInPeace().stream()
                        .filter(UploadRoutesTest::aboutUploads)
                        .toList());
    }

    /// A mistake at a station must not lay a passport open at the hub.
    @Test
    void aPieceThatIsNotSealedIsNotKept() throws Exception {
        create("1.0.0", "ram-01", ID, "9", TEXT);
        for (String open : new String[] {"{\"a\":1}", "%PDF-1.7", "\u0000\u0001", "eyJ ", "eyJ\""}) {
            HttpResponse<String> answer = patch("ram-01", ID, "0", open);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"upload-not-sealed\"");
        }
        assertThat(head("1.0.0", "ram-01", ID).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    private void making() throws Exception {
        HttpResponse<String> made = create("1.0.0", "ram-01", ID, "9", TEXT);
        assertThat(made.headers().firstValue("Location")).contains("/v1/uploads/" + ID);
        assertThat(made.headers().firstValue("Tus-Resumable")).contains("1.0.0");
        meets("post", "/v1/uploads", made);
        meets("post", "/v1/uploads", create("1.0.0", "ram-01", ID, "9", TEXT));
        meets("post", "/v1/uploads", create("1.0.0", "ram-01", ID, "9", "eyJ.other"));
        meets("post", "/v1/uploads", create("0.2.2", "ram-01", ID, "9", TEXT));
        meets("post", "/v1/uploads", create("1.0.0", "ram-01", ID, "many", TEXT));
        meets("post", "/v1/uploads", create("1.0.0", "ram-01", ID, "99999999", TEXT));
        meets(
                "post",
                "/v1/uploads",
                hub.send(creation("1.0.0", "ram-01", ID, "9", TEXT)
                        .setHeader(Door.KEY, StationKey.shown("ram-02"))
                        .build()));
    }

    private void adding() throws Exception {
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "0", "eyJ"));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "0", "eyJ"));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "3", ".WRONG"));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "0", TEXT));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "x", "e"));
        meets("patch", "/v1/uploads/{id}", patch("ram-02", ID, "0", "e"));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", new UUID(9, 9), "0", "e"));
        meets("patch", "/v1/uploads/{id}", patch("ram-01", ID, "0", "e".repeat((1 << 20) + 1)));
        HttpRequest.Builder piece = piece("ram-01", ID, "0", "e");
        meets(
                "patch",
                "/v1/uploads/{id}",
                hub.send(piece.copy().setHeader("Content-Type", "text/plain").build()));
        meets(
                "patch",
                "/v1/uploads/{id}",
                hub.send(piece.copy().setHeader("Tus-Resumable", "9").build()));
        meets(
                "patch",
                "/v1/uploads/{id}",
                hub.send(piece.copy()
                        .setHeader(
                                "Upload-Checksum",
                                "sha256 " + Base64.getEncoder().encodeToString(new byte[32]))
                        .build()));
    }

    private void asking() throws Exception {
        meets("head", "/v1/uploads/{id}", head("1.0.0", "ram-01", ID));
        meets("head", "/v1/uploads/{id}", head("1.0.0", "ram-02", ID));
        meets("head", "/v1/uploads/{id}", head("1.0.0", "ram-01", new UUID(9, 9)));
        meets("head", "/v1/uploads/{id}", head("9", "ram-01", ID));
    }

    /// Says more bytes than it sends: nothing of it is kept.
    private void brokenPiece() throws Exception {
        UUID another = new UUID(8, 8);
        create("1.0.0", "ram-01", another, "9", TEXT);
        try (Socket socket =
                new Socket(hub.hub().address().getHost(), hub.hub().address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("PATCH /v1/uploads/" + another + " HTTP/1.1\r\nHost: hub\r\nTus-Resumable: 1.0.0\r\n"
                                    + Door.KEY + ": " + StationKey.shown("ram-01")
                                    + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                                    + "Content-Length: 9\r\n\r\neyJ")
                            .getBytes(US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"upload-broken\"");
            met.add("patch /v1/uploads/{id} 408");
        }
        assertThat(head("1.0.0", "ram-01", another).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    private void meets(String method, String path, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (answer.body().isEmpty()) {
            assertThat(description.promised()).contains(method + " " + path + " " + status);
            met.add(method + " " + path + " " + status);
        } else {
            met.add(description.met(method, path, answer));
        }
    }

    private HttpResponse<String> create(String version, String station, UUID id, String length, String text)
            throws Exception {
        return hub.send(creation(version, station, id, length, text).build());
    }

    private HttpRequest.Builder creation(String version, String station, UUID id, String length, String text)
            throws Exception {
        String metadata = "station " + base64(station) + ",attachment " + base64(id.toString()) + ",application "
                + base64(new UUID(1, 1).toString()) + ",event " + base64(new UUID(2, 2).toString()) + ",sha256 "
                + base64(HexFormat.of().formatHex(sha256(text)));
        return hub.request("/v1/uploads")
                .header("Tus-Resumable", version)
                .header(Door.KEY, StationKey.shown(station))
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody());
    }

    private HttpResponse<String> head(String version, String station, UUID id)
            throws IOException, InterruptedException {
        return hub.send(hub.request("/v1/uploads/" + id)
                .header("Tus-Resumable", version)
                .header(Door.KEY, StationKey.shown(station))
                .HEAD()
                .build());
    }

    private HttpResponse<String> patch(String station, UUID id, String offset, String piece) throws Exception {
        return hub.send(piece(station, id, offset, piece).build());
    }

    private HttpRequest.Builder piece(String station, UUID id, String offset, String piece) throws Exception {
        return hub.request("/v1/uploads/" + id)
                .header("Tus-Resumable", "1.0.0")
                .header(Door.KEY, StationKey.shown(station))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .header("Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(sha256(piece)))
                .method("PATCH", BodyPublishers.ofString(piece, US_ASCII));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    }
}
