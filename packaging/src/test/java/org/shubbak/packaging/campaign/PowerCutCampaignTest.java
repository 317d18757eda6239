package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.packaging.bench.BenchMain;

/// The disk under the station loses its power: what was not pressed onto it is gone.
class PowerCutCampaignTest {
    private static final int CONTROLS = 20;

    @TempDir
    Path folder;

    @Test
    void twoPowerCutsLoseNothing() throws IOException, InterruptedException {
        needsLoopDisks();
        try (PowerCuts cuts = new PowerCuts(folder.resolve("two"), "two", new Program.Launch(BenchMain.class), false)) {
            cuts.cut(0);
            cuts.cut(1);

            assertThat(cuts.findings().clean()).as(cuts.findings().toString()).isTrue();
        }
    }

    @Test
    void noOtherFileSystemIsEverCut() throws IOException {
        Path image = Files.createFile(folder.resolve("disk.img"));

        assertThatThrownBy(() -> new Cut().cut(folder, image))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nothing is cut: the file system of");
    }

    @Tag("campaign")
    @Test
    void threeHundredPowerCutsLoseNothing() throws IOException, InterruptedException {
        needsLoopDisks();
        int rounds = Figures.rounds(300);
        int end = Figures.first() + rounds;
        Figures.print("power cuts: seed " + Figures.seed() + ", rounds " + Figures.first() + " to " + (end - 1)
                + ", every second one stop-first");
        Figures.print(Findings.HEAD);
        Findings all = Findings.nothing();
        int late = 0;
        for (int from = Figures.first(); from < end; from += PowerCuts.ROUNDS) {
            Path place = folder.resolve("disk-" + from);
            int done = Math.min(from + PowerCuts.ROUNDS, end);
            try (PowerCuts cuts = new PowerCuts(place, "cut-" + from, Program.Launch.often(BenchMain.class), false)) {
                for (int round = from; round < done; round++) {
                    cuts.cut(round);
                }
                all = all.plus(cuts.findings());
                late += cuts.late();
            }
            Trees.delete(place);
            Figures.print(all.line("so far", done - Figures.first()));
        }
        Figures.print(all.line("power cut, FULL", rounds));
        Figures.print("told to nobody, the cut was under way: " + late);

        assertThat(all.clean()).as(all.toString()).isTrue();
        assertThat(all.told()).as("the rounds do real work").isGreaterThan(rounds * 4);
    }

    @Tag("campaign")
    @Test
    void theSameCutsLoseSomethingWhereCommitsAreNotPressedOntoTheDisk() throws IOException, InterruptedException {
        needsLoopDisks();
        control(
                "control: power cut, synchronous=NORMAL",
                Program.Launch.often(BenchMain.class).with("break.synchronous", "NORMAL"));
    }

    @Tag("campaign")
    @Test
    void theSameCutsLoseSomethingWhereTheDiskIsNotPressedAtAll() throws IOException, InterruptedException {
        needsLoopDisks();
        assertThat(Commands.installed("eatmydata")).as("eatmydata is installed").isTrue();
        control(
                "control: power cut, fsync does nothing",
                Program.Launch.often(BenchMain.class).under("eatmydata"));
    }

    private void control(String name, Program.Launch launch) throws IOException, InterruptedException {
        int losing = 0;
        Findings all = Findings.nothing();
        for (int from = 0; from < CONTROLS; from += PowerCuts.ROUNDS) {
            Path place = folder.resolve("control-" + from);
            try (PowerCuts cuts = new PowerCuts(place, name + from, launch, true)) {
                for (int round = from; round < Math.min(from + PowerCuts.ROUNDS, CONTROLS); round++) {
                    cuts.cut(round);
                }
                losing += cuts.losingCuts();
                all = all.plus(cuts.findings());
            }
            Trees.delete(place);
        }
        Figures.print(Findings.HEAD);
        Figures.print(all.line(name, CONTROLS));
        Figures.print(name + ": " + losing + " of " + CONTROLS + " cuts lost something");

        assertThat(all.missing())
                .as("a campaign that finds nothing here finds nothing anywhere")
                .isNotEmpty();
    }

    private static void needsLoopDisks() {
        assertThat(LoopDisk.hindrance()).as("what a loop-mounted disk needs").isEmpty();
    }
}
