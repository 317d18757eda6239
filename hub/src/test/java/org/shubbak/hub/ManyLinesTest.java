package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// After an outage the stations of a country are connected at the same time, each by a line of its own.
class ManyLinesTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    @TempDir
    Path folder;

    private final List<Socket> lines = new ArrayList<>();
    private HubProcess hub;

    @BeforeEach
    void start() throws IOException {
        hub = HubProcess.serve(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
        hub.close();
    }

    /// With 192 MB of heap.
    @Test
    void aSmallHubHasRoomForThousandsOfOpenLines() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            Socket line = connected();
            assertThat(asked(line, i)).as("line %s", i).startsWith("HTTP/1.1 404");
            assertThat(asked(line, i)).as("line %s", i).startsWith("HTTP/1.1 404");
        }
        assertThat(asked(connected(), 0)).startsWith("HTTP/1.1 404");
    }

    /// Stopped as by a long breath of the machine: the lines that come meanwhile wait in the system.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyIsCutOffWhoComesWhileTheHubCannotTakeLines() throws Exception {
        signal("STOP");
        for (int i = 0; i < 120; i++) {
            send(connected(), i);
        }
        signal("CONT");
        for (Socket line : lines) {
            assertThat(heard(line)).startsWith("HTTP/1.1 404");
        }
    }

    /// The client of a station keeps it for half a minute (`jdk.httpclient.keepalive.timeout`).
    @Test
    void theHubEndsAQuietLineOnlyWhenNoStationWouldUseItAnyMore() {
        HttpConfiguration http = new HttpConfiguration();
        HubHttp.limit(http);
        assertThat(http.getIdleTimeout()).isGreaterThan(Duration.ofSeconds(35).toMillis());
    }

    private void signal(String name) throws IOException, InterruptedException {
        String hubs = Long.toString(hub.process().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, hubs).start().waitFor())
                .isZero();
    }

    private Socket connected() throws IOException {
        Socket line = new Socket();
        lines.add(line);
        line.connect(
                new InetSocketAddress(hub.address().getHost(), hub.address().getPort()), 20_000);
        line.setSoTimeout(60_000);
        return line;
    }

    private static String asked(Socket line, int who) throws IOException {
        send(line, who);
        return heard(line);
    }

    private static void send(Socket line, int who) throws IOException {
        String asking = "GET /nowhere HTTP/1.1\r\nHost: hub\r\nUser-Agent: station\r\nAccept: application/json\r\n"
                + Door.KEY + ": station-" + who + "\r\n\r\n";
        line.getOutputStream().write(asking.getBytes(UTF_8));
    }

    /// The head of the answer; its body is read away.
    private static String heard(Socket line) throws IOException {
        InputStream in = line.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as("the line ended within an answer: " + head).isNotNegative();
            head.write(next);
        }
        Matcher length = LENGTH.matcher(head.toString(UTF_8));
        assertThat(length.find()).as(head.toString(UTF_8)).isTrue();
        in.readNBytes(Integer.parseInt(length.group(1)));
        return head.toString(UTF_8);
    }
}
