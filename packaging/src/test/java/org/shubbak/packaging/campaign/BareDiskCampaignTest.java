package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a simulated power cut itself does, before anything is said about a store on it.
class BareDiskCampaignTest {
    private static final int MEGABYTES = 64;
    private static final long FIRST_LINES = 250;

    @TempDir
    Path folder;

    private int told;
    private int gone;
    private int late;
    private int lateGone;

    @Tag("campaign")
    @Test
    void whatWasPressedOntoADiskBeforeItsPowerWasCutIsThere() throws IOException, InterruptedException {
        assertThat(LoopDisk.hindrance()).as("what a loop-mounted disk needs").isEmpty();
        int rounds = Figures.rounds(60);
        for (int round = 0; round < rounds; round++) {
            cut(round);
        }
        Figures.print("bare file, power cut: " + rounds + " rounds, " + told + " blocks pressed before the cut, " + gone
                + " of them gone; " + late + " called pressed while it was under way, " + lateGone + " of them gone");

        assertThat(gone).isZero();
        assertThat(told).as("the rounds do real work").isGreaterThan(rounds * 5);
    }

    private void cut(int round) throws IOException, InterruptedException {
        Path place = folder.resolve("bare-" + round);
        try (LoopDisk disk = LoopDisk.make(place, MEGABYTES)) {
            Path file = disk.path().resolve("blocks");
            Path ledger = place.resolve("ledger");
            long cutAt;
            try (Program program = Program.Launch.often(BareWriter.class)
                    .start(place.resolve("log"), file.toString(), ledger.toString())) {
                program.await(() -> Files.exists(ledger) && Files.size(ledger) > FIRST_LINES);
                program.awaitMillis(Figures.random("bare", round).nextInt(300));
                cutAt = disk.cut();
            }
            disk.unmount();
            disk.mount();
            count(Told.read(ledger), BareWriter.lastOf(file), cutAt);
        }
        Trees.delete(place);
    }

    private void count(Iterable<Told> lines, long last, long cutAt) {
        for (Told line : lines) {
            boolean before = line.nanos() < cutAt;
            boolean missing = line.id().getLeastSignificantBits() > last;
            told += before ? 1 : 0;
            gone += before && missing ? 1 : 0;
            late += before ? 0 : 1;
            lateGone += !before && missing ? 1 : 0;
        }
    }
}
