package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.packaging.bench.BenchMain;

/// The station's program is killed with no warning: at random moments, and standing still at every boundary of a
/// transaction. Each next one starts on what the killed one left.
class KillCampaignTest {
    @TempDir
    Path folder;

    @Test
    void aFewKillsAtTheBoundariesOfTransactionsLoseNothing() throws IOException, InterruptedException {
        KilledStation station = new KilledStation(folder.resolve("few"), "few", new Program.Launch(BenchMain.class));
        for (int stopAt : new int[] {5, 12, 15}) {
            station.killAtStep(stopAt);
        }

        Findings findings = station.findings();

        assertThat(findings.clean()).as(findings.toString()).isTrue();
        assertThat(station.stops().keySet()).isEqualTo(Set.of("BEFORE_COMMIT", "AFTER_COMMIT"));
    }

    @Tag("campaign")
    @Test
    void fiveHundredKillsLoseNothingAndDoubleNothing() throws IOException, InterruptedException {
        int rounds = Figures.rounds(500);
        Figures.print("kills: seed " + Figures.seed() + ", rounds " + rounds);
        Figures.print(Findings.HEAD);
        Findings alone = Findings.nothing();
        Findings withHub = Findings.nothing();
        TreeMap<String, Integer> stops = new TreeMap<>();
        int hubRounds = 0;
        for (int from = 0; from < rounds; from += KilledStation.ROUNDS) {
            int some = Math.min(KilledStation.ROUNDS, rounds - from);
            Path place = folder.resolve("station-" + from);
            boolean hub = from / KilledStation.ROUNDS % 3 == 2;
            KilledStation station = new KilledStation(place, "kill-" + from, Program.Launch.often(BenchMain.class));
            Findings found = hub ? station.besideAHub(from, some) : station.alone(from, some);
            if (!found.clean()) {
                Figures.keep("kill-" + from, found, place);
            }
            station.stops().forEach((step, times) -> stops.merge(step, times, Integer::sum));
            alone = hub ? alone : alone.plus(found);
            withHub = hub ? withHub.plus(found) : withHub;
            hubRounds += hub ? some : 0;
            Trees.delete(place);
            Figures.print(alone.plus(withHub).line("so far", from + some));
        }
        Figures.print(alone.line("SIGKILL", rounds - hubRounds));
        Figures.print(withHub.line("SIGKILL beside a hub, itself killed", hubRounds));
        Figures.print("killed standing still at: " + stops + ", else at random");

        Findings all = alone.plus(withHub);
        assertThat(all.clean()).as(all.toString()).isTrue();
        assertThat(all.told()).as("the rounds do real work").isGreaterThan(rounds * 2);
        assertThat(stops.keySet()).hasSize(3);
    }

    @Tag("campaign")
    @Test
    void aStationThatTellsBeforeItCommitsIsFoundOut() throws IOException, InterruptedException {
        Path place = folder.resolve("early");
        KilledStation station = new KilledStation(place, "early", Program.Launch.often(BenchMain.class));
        for (int round = 0; round < 20; round++) {
            station.killEarlyTeller(round);
        }
        Findings found = station.findings();
        Figures.print(Findings.HEAD);
        Figures.print(found.line("control: SIGKILL, told before the commit", 20));

        assertThat(found.missing())
                .as("a campaign that finds nothing here finds nothing anywhere")
                .isNotEmpty();
    }
}
