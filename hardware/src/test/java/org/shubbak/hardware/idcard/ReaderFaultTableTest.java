package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.SimulatorHost;

/// Every fault of the simulated reader, in the framings where it differs: the outcome, and what the person is told.
@Timeout(60)
class ReaderFaultTableTest {
    private static final Texts TEXTS = Texts.of(SerialDocumentReader.class);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private final ReaderSimulator simulator = new ReaderSimulator();

    @ParameterizedTest(name = "{0} as {1} read as {2}: {3}")
    @CsvFileSource(resources = "faults.csv", numLinesToSkip = 1)
    void everyFaultEndsInItsOutcomeAndItsSentence(
            String fault, String framing, String profile, String document, String outcome, String code)
            throws Exception {
        try (SimulatorHost host = SimulatorHost.start(ListenAddress.parse("tcp:127.0.0.1:0"), simulator);
                SerialDocumentReader reader = reader(host, profile)) {
            assertThat(simulator.command("framing " + framing)).startsWith("ok");
            assertThat(simulator.command("fault " + fault)).startsWith("ok");
            ReadOutcome read = fault.equals("hang") ? reader.read(SHORT) : reading(reader, "present " + document);
            assertThat(name(read)).isEqualTo(outcome);
            assertThat(code(read)).isEqualTo(code == null ? "" : code);
            if (code != null) {
                sentences(code);
            }
            assertThat(simulator.command("fault none")).startsWith("ok");
            assertThat(again(reader, "present " + document)).isInstanceOf(ReadOutcome.Read.class);
        }
    }

    @Test
    void everyFaultStandsInTheTable() throws Exception {
        String list = simulator.command("list");
        List<String> faults = Arrays.asList(
                list.substring(list.indexOf("faults ") + "faults ".length()).split(" ", -1));
        try (var table = ReaderFaultTableTest.class.getResourceAsStream("faults.csv")) {
            assertThat(table).isNotNull();
            List<String> tested = new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(",", 2)[0])
                    .toList();
            assertThat(tested).containsAll(faults);
        }
    }

    @Test
    void aReaderThatHangsIsFoundByItsHeartbeatAndOneThatAnswersIsReady() throws Exception {
        try (SimulatorHost host = SimulatorHost.start(ListenAddress.parse("tcp:127.0.0.1:0"), simulator);
                SerialDocumentReader reader = reader(host, "elyctis-idbox-one")) {
            simulator.command("framing elyctis");
            assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
            simulator.command("fault hang");
            assertThat(reader.health()).isEqualTo(DeviceHealth.of(DeviceState.LOST, "reader.silent"));
            simulator.command("fault none");
            assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
        }
        sentences("reader.silent");
    }

    private static void sentences(String code) {
        String arabic = TEXTS.say(Language.AR, Problem.of(code));
        String english = TEXTS.say(Language.EN, Problem.of(code));
        assertThat(arabic).containsPattern("\\p{IsArabic}").endsWith(".");
        assertThat(english).doesNotContainPattern("\\p{IsArabic}").endsWith(".");
    }

    private static SerialDocumentReader reader(SimulatorHost host, String profile) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        return new SerialDocumentReader(
                Links.opener(LinkAddress.parse(host.address())),
                ReaderProfiles.bundled().named(profile).orElseThrow(),
                clock);
    }

    private static String name(ReadOutcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    private static String code(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read read -> "";
            case ReadOutcome.Corrected corrected -> "";
            case ReadOutcome.NoDocument none -> "";
            case ReadOutcome.Unreadable bad -> bad.problems().getFirst().code();
            case ReadOutcome.Refused refused -> refused.problem().code();
            case ReadOutcome.Lost lost -> lost.problem().code();
        };
    }

    private ReadOutcome reading(SerialDocumentReader reader, String command) {
        CompletableFuture<ReadOutcome> outcome = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> outcome.complete(reader.read(LONG)));
        while (!outcome.isDone()) {
            // A reader that is not armed yet is asked again at once.
            boolean presented = simulator.command(command).startsWith("ok");
            outcome.copy()
                    .completeOnTimeout(new ReadOutcome.NoDocument(), presented ? 1500 : 10, TimeUnit.MILLISECONDS)
                    .join();
        }
        return outcome.join();
    }

    /// What a fault left on the line, or a line that has to be opened again, may cost a try or two.
    private ReadOutcome again(SerialDocumentReader reader, String command) {
        ReadOutcome outcome = reading(reader, command);
        for (int i = 0; i < 3 && !(outcome instanceof ReadOutcome.Read); i++) {
            outcome = reading(reader, command);
        }
        return outcome;
    }
}
