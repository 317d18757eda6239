package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.sync.wire.EventBatch;

/// A hub may refuse before it has read everything. Who asked must still hear it, and not lose the request after it.
class RefusedHalfwayTest {
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    @TempDir
    Path folder;

    private HubUnderTest hub;

    /// What one answer says, its headers in small letters.
    private record Answer(String headers, String body) {
        String status() {
            return headers.substring("http/1.1 ".length()).substring(0, 3);
        }

        boolean ends() {
            return headers.contains("connection: close");
        }
    }

    @BeforeEach
    void start() {
        hub = HubUnderTest.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events:batch, text/plain, 415",
        "/v1/pack-reports, application/json, 413",
        "/nowhere, application/json, 404",
        "/v1/changes, application/json, 405"
    })
    void whoSendsOnHearsTheRefusal(String path, String type, int status) throws Exception {
        for (int i = 0; i < 3; i++) {
            Answer refusal = refused(hub, path, type);
            assertThat(refusal.headers()).startsWith("http/1.1 " + status);
        }
    }

    @Test
    void whoAsksTooOftenHearsItAlsoWhileSending() throws Exception {
        Limits one = new Limits(new Limits.Rate(1, 1), new Limits.Rate(1, 1), 1);
        try (HubUnderTest strict =
                HubUnderTest.start(HubSettings.local(folder.resolve("strict")).within(one))) {
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                heard.add(
                        refused(strict, "/v1/events:batch", "application/json").status());
            }
            assertThat(heard).contains("429").allMatch(status -> status.equals("429") || status.equals("400"));
        }
    }

    private static Answer refused(HubUnderTest hub, String path, String type) throws IOException {
        try (Socket socket = connect(hub)) {
            send(socket, head(path, type, EventBatch.MAX_BYTES));
            send(socket, " ".repeat(EventBatch.MAX_BYTES));
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/packs/a%00b", "/a/../../b", "/%ff"})
    void whoAsksForNoAddressHearsThatTheLineEnds(String path) throws Exception {
        try (Socket socket = connect(hub)) {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: hub\r\n\r\n");
            Answer refusal = answer(new BufferedInputStream(socket.getInputStream()));
            assertThat(refusal.headers()).startsWith("http/1.1 400");
            assertThat(refusal.ends()).as(refusal.headers()).isTrue();
        }
    }

    @Test
    void whoWantsToSendFarMoreThanIsAllowedHearsItAtOnceAndThatTheLineEnds() throws Exception {
        try (Socket socket = connect(hub)) {
            send(socket, head("/v1/pack-reports", "application/json", 1L << 40) + "[");
            Answer refusal = answer(new BufferedInputStream(socket.getInputStream()));
            assertThat(refusal.headers()).startsWith("http/1.1 413");
            assertThat(refusal.ends()).as(refusal.headers()).isTrue();
            assertThat(refusal.body()).contains("\"too-large\"");
        }
    }

    @Test
    void whoStopsHalfwayHearsThatTheLineEnds() throws Exception {
        try (Socket socket = connect(hub)) {
            send(socket, head("/v1/events:batch", "text/plain", 500) + "half");
            socket.shutdownOutput();
            Answer refusal = answer(new BufferedInputStream(socket.getInputStream()));
            assertThat(refusal.headers()).startsWith("http/1.1 415");
            assertThat(refusal.ends()).as(refusal.headers()).isTrue();
        }
    }

    private static Socket connect(HubUnderTest hub) throws IOException {
        URI address = hub.hub().address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(String path, String type, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as("the line ended within an answer: " + head).isNotNegative();
            head.write(next);
        }
        String headers = head.toString(UTF_8).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(headers);
        assertThat(length.find()).as(headers).isTrue();
        return new Answer(headers, new String(in.readNBytes(Integer.parseInt(length.group(1))), UTF_8));
    }
}
