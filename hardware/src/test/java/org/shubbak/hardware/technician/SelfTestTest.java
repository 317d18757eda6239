package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.TerminalSimulator;

class SelfTestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final HubProbe AWAY = hub -> new HubProbe.Answer.Away();

    @TempDir
    private Path folder;

    private static HubProbe at(String time) {
        return hub -> new HubProbe.Answer.There(Optional.of(ZonedDateTime.parse(time)));
    }

    @Test
    void aWholeStationPasses() throws IOException {
        try (Served<ReaderSimulator> reader = new Served<>(new ReaderSimulator());
                Served<TerminalSimulator> terminal = new Served<>(new TerminalSimulator(Clock.systemUTC()))) {
            settings("\"reader\": {\"port\": \"" + reader.address() + "\"}, \"terminal\": {\"port\": \""
                    + terminal.address() + "\", \"protocol\": \"zvt\"}");
            Map<String, Verdict> verdicts = verdicts(at("2026-11-23T09:01:00Z"));
            assertThat(verdicts)
                    .containsEntry("settings", Verdict.PASSED)
                    .containsEntry("reader", Verdict.PASSED)
                    .containsEntry("printer", Verdict.NOTED)
                    .containsEntry("terminal", Verdict.PASSED)
                    .containsEntry("hub", Verdict.PASSED)
                    .containsEntry("clock", Verdict.PASSED)
                    .containsEntry("fonts", Verdict.PASSED)
                    .containsKey("disk");
        }
    }

    @Test
    void whatIsAwayFailsWithASentenceInBothLanguages() throws IOException {
        settings("\"reader\": {\"port\": \"serial:/dev/none\"}, \"printer\": {\"port\": \"tcp:127.0.0.1:1\"}");
        List<Finding> findings = SelfTest.of(StationFile.read(folder), folder, CLOCK, AWAY);
        assertThat(findings).filteredOn(Finding::failed).extracting(Finding::id).contains("reader", "printer", "hub");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.sentence().ar()).matches("(?s).*\\p{IsArabic}.*");
            assertThat(finding.sentence().en()).matches("(?s).*[a-z].*");
        });
    }

    @Test
    void aClockThatDiffersFromTheHubsFails() throws IOException {
        settings("\"panelMillimetres\": 597");
        assertThat(verdicts(at("2026-11-23T09:03:00Z"))).containsEntry("clock", Verdict.FAILED);
        assertThat(verdicts(at("2026-11-23T08:59:00Z"))).containsEntry("clock", Verdict.PASSED);
        assertThat(verdicts(AWAY)).containsEntry("clock", Verdict.PASSED);
    }

    @Test
    void everyFaultOfTheSettingsIsALineAndTheRestIsStillTried() throws IOException {
        Files.writeString(folder.resolve(StationFile.NAME), "{", UTF_8);
        Map<String, Verdict> verdicts = verdicts(AWAY);
        assertThat(verdicts).containsEntry("settings", Verdict.FAILED).containsKeys("disk", "fonts");
    }

    private Map<String, Verdict> verdicts(HubProbe hub) {
        return SelfTest.of(StationFile.read(folder), folder, CLOCK, hub).stream()
                .collect(Collectors.toMap(Finding::id, Finding::verdict, (one, other) -> one));
    }

    private void settings(String devices) throws IOException {
        Files.writeString(folder.resolve(StationFile.NAME), """
                {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01", "zone": "Asia/Hebron",
                             "office": {"ar": "رام الله", "en": "Ramallah"}},
                 "hub": "http://127.0.0.1:1", %s}
                """.replace("%s", devices), UTF_8);
    }
}
