package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.text.Problem;

/// The driver on the real card service and its native library, with a passport on the virtual reader. Needs Debian's
/// pcscd and vsmartcard-vpcd, and root:
/// `./mvnw verify -Pcampaign -pl hardware -am -Dtest=RealCardServiceTest -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("campaign")
@Timeout(300)
class RealCardServiceTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int RESTARTS = 10;

    @TempDir
    private Path folder;

    private VirtualReaders readers;

    @BeforeEach
    void plugIn() throws IOException {
        Optional<String> missing = VirtualReaders.missing();
        assertThat(missing).as("what a virtual card reader needs").isEmpty();
        readers = VirtualReaders.in(folder);
    }

    @AfterEach
    void putAway() throws InterruptedException {
        if (readers != null) {
            readers.close();
        }
    }

    private SmartCardReader reader(String pattern) {
        return new SmartCardReader(
                pattern,
                new CountryCertificates(folder.resolve("csca")),
                SmartCardReader.Face.FOR_A_CLERK,
                Clock.systemUTC());
    }

    private VirtualReaders.Passport passport(int slot) throws IOException {
        VirtualReaders.Passport passport = readers.passport(slot);
        passport.tell("csca " + folder.resolve("csca"));
        return passport;
    }

    @Test
    void aPassportIsReadByBothProtocolsWithItsFaceAndItsSignatureVerified() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        try (SmartCardReader reader = reader("virtual pcd 00 00")) {
            for (ChipEvidence.Access access : ChipEvidence.Access.values()) {
                passport.tell("access " + access.name().toLowerCase(Locale.ROOT));
                passport.tell("present pse-passport");
                ChipEvidence evidence = evidence(reader.read(Passports.key(), LONG));
                assertThat(evidence.access()).isEqualTo(access);
                assertThat(evidence.authentication()).isEqualTo(Authentication.VERIFIED);
                assertThat(evidence.portrait()).isNotNull();
                assertThat(reader.read(Passports.wrongKey(), LONG)).isEqualTo(new ChipOutcome.WrongKey());
                passport.tell("take");
                assertThat(awaitEmpty(reader)).isEqualTo(new ChipOutcome.NoChip());
            }
        }
    }

    /// The service asks the card about every 400 ms whether it is there.
    private static ChipOutcome awaitEmpty(SmartCardReader reader) {
        ChipOutcome outcome = new ChipOutcome.Removed();
        long end = System.nanoTime() + LONG.toNanos();
        while (!(outcome instanceof ChipOutcome.NoChip) && System.nanoTime() < end) {
            outcome = reader.read(Passports.key(), Duration.ofMillis(100));
        }
        return outcome;
    }

    @Test
    void whatIsWrongWithAPassportIsSaidAsItIs() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        Map<String, ChipOutcome> expected = Map.of(
                "wrong-hash", new ChipOutcome.Tampered(),
                "broken-signature", new ChipOutcome.Tampered(),
                "forged-list", new ChipOutcome.Tampered(),
                "truncated", new ChipOutcome.Unreadable(List.of(Problem.of("chip.damaged"))),
                "foreign", new ChipOutcome.Unreadable(List.of(Problem.of("chip.foreign"))));
        try (SmartCardReader reader = reader("virtual")) {
            for (Map.Entry<String, ChipOutcome> one : expected.entrySet()) {
                passport.tell("fault " + one.getKey());
                passport.tell("present pse-passport");
                assertThat(reader.read(Passports.key(), LONG)).as(one.getKey()).isEqualTo(one.getValue());
                passport.tell("take");
                awaitEmpty(reader);
            }
        }
    }

    @Test
    void aPassportPulledAtEveryCommandIsRemovedAndReadAgain() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        List<Long> told = new ArrayList<>();
        try (SmartCardReader reader = withoutFace()) {
            for (int at = 1; at < 200; at++) {
                passport.tell("pull " + at);
                passport.tell("present pse-passport");
                long start = System.nanoTime();
                ChipOutcome outcome = reader.read(Passports.key(), LONG);
                if (outcome instanceof ChipOutcome.Read) {
                    report("pulled at " + (at - 1) + " commands, told after ms", told);
                    assertThat(told).hasSizeGreaterThan(12);
                    return;
                }
                told.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                assertThat(outcome).as("command " + at).isEqualTo(new ChipOutcome.Removed());
                passport.tell("present pse-passport");
                evidence(reader.read(Passports.key(), LONG));
                passport.tell("take");
                awaitEmpty(reader);
            }
        }
        throw new AssertionError("a reading has no end");
    }

    private SmartCardReader withoutFace() {
        return new SmartCardReader(
                "virtual", new CountryCertificates(folder), SmartCardReader.Face.NEVER, Clock.systemUTC());
    }

    @Test
    void theServiceIsRestartedWhileAReaderIsInUseAndReadingWorksAgain() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        passport.tell("present pse-passport");
        List<Long> lost = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        try (SmartCardReader reader = withoutFace()) {
            evidence(reader.read(Passports.key(), LONG));
            for (int i = 0; i < RESTARTS; i++) {
                readers.stopService();
                long stopped = System.nanoTime();
                assertThat(reader.read(Passports.key(), LONG))
                        .isEqualTo(new ChipOutcome.Lost(Problem.of("chip.noService")));
                lost.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stopped));
                readers.startService();
                long started = System.nanoTime();
                evidence(awaitRead(reader));
                back.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
            }
        }
        report("service stopped, told after ms", lost);
        report("service started, passport read after ms", back);
        assertThat(lost).allMatch(time -> time < 2000);
        assertThat(back).allMatch(time -> time < 6500);
    }

    private static ChipOutcome awaitRead(SmartCardReader reader) {
        ChipOutcome outcome = reader.read(Passports.key(), LONG);
        long end = System.nanoTime() + LONG.toNanos();
        while (!(outcome instanceof ChipOutcome.Read) && System.nanoTime() < end) {
            outcome = reader.read(Passports.key(), LONG);
        }
        return outcome;
    }

    @Test
    void aServiceThatEndsInTheMiddleOfAReadingIsLostAndReadingWorksAgain() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        passport.tell("fault slow");
        passport.tell("present pse-passport");
        try (SmartCardReader reader = withoutFace()) {
            CompletableFuture<ChipOutcome> outcome = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> outcome.complete(reader.read(Passports.key(), LONG)));
            passport.awaitCommand();
            readers.stopService();
            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(ChipOutcome.Lost.class);
            readers.startService();
            passport.tell("fault none");
            passport.tell("present pse-passport");
            evidence(awaitRead(reader));
        }
    }

    @Test
    void twoSlotsAreTwoReaders() throws Exception {
        readers.startService();
        VirtualReaders.Passport first = passport(0);
        VirtualReaders.Passport second = passport(1);
        second.tell("present td3");
        AccessKey key = AccessKey.of(Passports.document(Passports.UTO)).orElseThrow();
        try (SmartCardReader left = reader("pcd 00 00");
                SmartCardReader right = reader("pcd 00 01");
                SmartCardReader both = reader("pcd")) {
            assertThat(SmartCardReader.names()).containsExactly("Virtual PCD 00 00", "Virtual PCD 00 01");
            assertThat(right.read(key, LONG)).isInstanceOf(ChipOutcome.Read.class);
            assertThat(both.read(key, LONG)).isInstanceOf(ChipOutcome.Read.class);
            assertThat(left.read(key, Duration.ofSeconds(1))).isEqualTo(new ChipOutcome.NoChip());
            first.tell("present pse-passport");
            evidence(left.read(Passports.key(), LONG));
        }
    }

    @Test
    void withoutAServiceAtTheStartTheReaderWaitsForItAndFindsIt() throws Exception {
        try (SmartCardReader reader = withoutFace()) {
            assertThat(SmartCardReader.names()).isEmpty();
            assertThat(reader.read(Passports.key(), LONG))
                    .isEqualTo(new ChipOutcome.Lost(Problem.of("chip.noService")));
            readers.startService();
            passport(0).tell("present pse-passport");
            evidence(awaitRead(reader));
        }
    }

    @Test
    void nothingOfTheHolderIsInAnythingThatWasWritten() throws Exception {
        readers.startService();
        VirtualReaders.Passport passport = passport(0);
        passport.tell("present pse-passport");
        try (SmartCardReader reader = withoutFace()) {
            evidence(reader.read(Passports.key(), LONG));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("1234567", "NAJJAR", "900000001"));
        }
    }

    private static void report(String what, List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.println(what + ": p50 " + sorted.get(sorted.size() / 2) + ", p95 "
                + sorted.get(sorted.size() * 95 / 100) + ", worst " + sorted.getLast() + " of " + sorted.size());
    }

    private static ChipEvidence evidence(ChipOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChipOutcome.Read.class);
        ChipOutcome.Read read = (ChipOutcome.Read) outcome;
        assertThat(read.document()).isEqualTo(Passports.document(Passports.PSE));
        return read.evidence();
    }
}
