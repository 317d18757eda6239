package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.Links;

@Timeout(60)
class SimulatorHostTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /// Sends every byte back until it meets a `!`, then hangs up.
    private static final class Echo implements DeviceSimulator {
        @Override
        public void serve(Link link) throws LinkLost {
            byte[] one = new byte[1];
            while (one[0] != '!') {
                if (link.read(one, LONG) > 0) {
                    link.write(one, LONG);
                }
            }
        }

        @Override
        public String command(String line) {
            return "ok " + line;
        }
    }

    @Test
    void servesTheNextConnectionAfterALoss() throws LinkLost {
        try (SimulatorHost host = host("tcp:127.0.0.1:0")) {
            for (int i = 0; i < 3; i++) {
                try (Link link = connect(host.address())) {
                    assertThat(echo(link, "a")).isEqualTo("a");
                }
            }
        }
    }

    @Test
    void aConnectionEndsWithTheHost() throws LinkLost {
        SimulatorHost host = host("tcp:127.0.0.1:0");
        try (Link link = connect(host.address())) {
            assertThat(echo(link, "a")).isEqualTo("a");
            host.close();
            host.close();
            assertThatThrownBy(() -> echo(link, "b")).isInstanceOf(LinkLost.class);
        }
        assertThatThrownBy(() -> connect(host.address())).isInstanceOf(LinkLost.class);
    }

    @Test
    void saysWhereItListensAndAnswersEachLineUntilQuit() throws LinkLost {
        try (SimulatorHost host = host("tcp:127.0.0.1:0")) {
            StringWriter out = new StringWriter();
            host.converse(new StringReader("one\n\n two \nquit\nthree\n"), new PrintWriter(out));
            assertThat(out.toString().lines()).containsExactly("listening " + host.address(), "ok one", "ok two");
        }
    }

    @Test
    void staysWhenItsInputEnds() throws Exception {
        SimulatorHost host = host("tcp:127.0.0.1:0");
        Thread console = Thread.ofPlatform()
                .start(() -> host.converse(new StringReader("one\n"), new PrintWriter(new StringWriter())));
        try (Link link = connect(host.address())) {
            assertThat(echo(link, "a")).isEqualTo("a");
        }
        assertThat(console.isAlive()).isTrue();
        host.close();
        console.join();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void standsBehindAPseudoTerminalThatComesBackAfterALoss(@TempDir Path folder) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/socat"))) {
            assertThatThrownBy(() -> host("pty:" + folder.resolve("port")))
                    .isInstanceOf(LinkLost.class)
                    .hasMessageContaining("socat");
            return;
        }
        try (SimulatorHost host = host("pty:" + folder.resolve("port"))) {
            String port = host.address().replace("pty:", "serial:");
            for (int i = 0; i < 2; i++) {
                try (Link link = connect(port)) {
                    assertThat(echo(link, "a")).isEqualTo("a");
                }
            }
            try (Link link = connect(port)) {
                assertThat(echo(link, "!")).isEqualTo("!");
                assertThatThrownBy(() -> link.read(new byte[1], LONG)).isInstanceOf(LinkLost.class);
            }
            try (Link link = connectAgain(port)) {
                assertThat(echo(link, "a")).isEqualTo("a");
            }
        }
    }

    private static Link connectAgain(String port) throws LinkLost {
        long end = System.nanoTime() + LONG.toNanos();
        while (true) {
            try {
                return connect(port);
            } catch (LinkLost e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static SimulatorHost host(String where) throws LinkLost {
        return SimulatorHost.start(ListenAddress.parse(where), new Echo());
    }

    private static Link connect(String address) throws LinkLost {
        return Links.opener(LinkAddress.parse(address)).open();
    }

    private static String echo(Link link, String text) throws LinkLost {
        link.write(text.getBytes(US_ASCII), LONG);
        byte[] buffer = new byte[16];
        return new String(buffer, 0, link.read(buffer, LONG), US_ASCII);
    }
}
