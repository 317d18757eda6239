package org.shubbak.hardware.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
@Timeout(60)
class SerialLinkTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void bytesArriveAtTheOtherEnd() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a());
                Link b = open(pair.b())) {
            byte[] sent = new byte[70_000];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = (byte) (i * 31);
            }
            Thread writer = Thread.ofPlatform().start(() -> writeAll(a, sent));

            byte[] received = new byte[sent.length];
            byte[] buffer = new byte[4096];
            for (int at = 0; at < received.length; ) {
                int count = b.read(buffer, LONG);
                assertThat(count).isPositive();
                System.arraycopy(buffer, 0, received, at, count);
                at += count;
            }

            writer.join();
            assertThat(received).isEqualTo(sent);
        }
    }

    @Test
    void aSilentLineMeetsTheDeadline() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a())) {
            long start = System.nanoTime();

            assertThat(a.read(new byte[10], SHORT)).isZero();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, Duration.ofSeconds(10));
        }
    }

    @Test
    void anUnpluggedLineIsLostAndANewOneWorks() throws Exception {
        Link first;
        try (SocatPair pair = SocatPair.in(folder)) {
            first = open(pair.a());
        }
        assertThatThrownBy(() -> first.read(new byte[10], LONG)).isInstanceOf(LinkLost.class);
        assertThatThrownBy(() -> first.write(new byte[] {1}, LONG))
                .asInstanceOf(type(LinkLost.class))
                .matches(LinkLost::nothingWritten);
        first.close();
        assertThatThrownBy(() -> open(folder.resolve("a"))).isInstanceOf(LinkLost.class);

        try (SocatPair again = SocatPair.in(folder);
                Link a = open(again.a());
                Link b = open(again.b())) {
            a.write("back".getBytes(US_ASCII), LONG);
            assertThat(b.read(new byte[10], LONG)).isPositive();
        }
    }

    @Test
    void aBlockedReadEndsWhenTheLineIsPulled() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a())) {
            Thread puller = Thread.ofPlatform().start(pair::close);
            assertThatThrownBy(() -> a.read(new byte[10], LONG)).isInstanceOf(LinkLost.class);
            puller.join();
        }
    }

    @Test
    void aWriteThatADeviceDoesNotTakeEndsAtItsDeadline() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a())) {
            pair.hang();
            long start = System.nanoTime();

            assertThatThrownBy(() -> a.write(new byte[1_000_000], Duration.ofMillis(300)))
                    .asInstanceOf(type(LinkLost.class))
                    .matches(lost -> !lost.nothingWritten());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aReadThatTheSystemHoldsBecauseAnotherProgramTouchedThePortIsALoss() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a())) {
            assertThat(a.read(new byte[1], SHORT)).isZero();
            int stty = new ProcessBuilder("stty", "-F", pair.a().toString(), "min", "1", "time", "0")
                    .start()
                    .waitFor();
            assertThat(stty).isZero();
            assertThatThrownBy(() -> a.read(new byte[1], SHORT)).isInstanceOf(LinkLost.class);
        }
    }

    @Test
    void aPortIsHeldByOneProgramAtATime() throws Exception {
        try (SocatPair pair = SocatPair.in(folder)) {
            Link first = open(pair.a());
            assertThatThrownBy(() -> open(pair.a())).isInstanceOf(LinkLost.class);
            first.close();
            first.close();
            Link second = open(pair.a());
            assertThat(second.read(new byte[1], SHORT)).isZero();
            second.close();
        }
    }

    @Test
    void aStableNameIsFollowedAnewAtEachOpening() throws Exception {
        Path stable = folder.resolve("by-id");
        Link first;
        try (SocatPair pair = SocatPair.in(Files.createDirectory(folder.resolve("ttyUSB0")))) {
            Files.createSymbolicLink(stable, pair.a());
            first = open(stable);
        }
        assertThatThrownBy(() -> first.read(new byte[1], LONG)).isInstanceOf(LinkLost.class);
        try (SocatPair pair = SocatPair.in(Files.createDirectory(folder.resolve("ttyUSB1")))) {
            Files.delete(stable);
            Files.createSymbolicLink(stable, pair.a());
            try (Link again = open(stable);
                    Link device = open(pair.b())) {
                again.write("x".getBytes(US_ASCII), LONG);
                assertThat(device.read(new byte[1], LONG)).isEqualTo(1);
            }
        }
    }

    @Test
    void aLossWhileNobodyReadsIsToldOnce() throws Exception {
        BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
        Link link;
        try (SocatPair pair = SocatPair.in(folder)) {
            link = SerialLink.open(pair.a().toString(), SerialSettings.usual(), () -> told.add(true));
            link.check();
            assertThat(told).isEmpty();
        }
        assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(link::check).isInstanceOf(LinkLost.class);
        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aLookAtTheLineTakesNothingFromIt() throws Exception {
        try (SocatPair pair = SocatPair.in(folder);
                Link a = open(pair.a());
                Link b = open(pair.b())) {
            b.write("ab".getBytes(US_ASCII), LONG);
            a.check();
            byte[] buffer = new byte[2];
            for (int got = 0; got < 2; ) {
                a.check();
                byte[] piece = new byte[1];
                assertThat(a.read(piece, LONG)).isEqualTo(1);
                buffer[got++] = piece[0];
            }
            assertThat(new String(buffer, US_ASCII)).isEqualTo("ab");
        }
    }

    @Test
    void theNativeHalfLiesWhereOnlyItsOwnerCanChangeIt() throws IOException {
        Path place = SerialLibrary.unpack(folder.resolve("private"), "amd64").orElseThrow();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        Path library = place.resolve("Linux/x86_64/libjSerialComm.so");
        assertThat(Files.size(library)).isPositive();
        Files.write(library, new byte[] {1, 2, 3});
        SerialLibrary.unpack(place, "amd64");
        assertThat(Files.size(library)).isGreaterThan(3);
    }

    private static Link open(Path port) throws LinkLost {
        return Links.opener(LinkAddress.parse("serial:" + port + "?baud=115200"))
                .open();
    }

    private static void writeAll(Link link, byte[] bytes) {
        try {
            link.write(bytes, LONG);
        } catch (LinkLost e) {
            throw new AssertionError(e);
        }
    }
}
