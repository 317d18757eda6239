package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.packaging.bench.PatientCounter;

/// Disks that fail now and then, and disks that are full. The library that fails the calls draws its own lots: a seed
/// gives the same faults and odds again, not the same moments.
class FaultyDiskCampaignTest {
    private static final int AT_ONCE = 20;
    private static final int APPLICATIONS = 40;
    private static final Program.Launch COUNTER = Program.Launch.often(PatientCounter.class);

    @TempDir
    Path folder;

    @Tag("campaign")
    @Test
    void afterAHundredDisksThatFailNowAndThenAllThatWasToldIsThere() throws IOException, InterruptedException {
        assertThat(Commands.installed("fiu-run")).as("fiu-run is installed").isTrue();
        int rounds = Figures.rounds(100);
        Figures.print("faulty disks: seed " + Figures.seed() + ", rounds " + rounds);
        Findings all = Findings.nothing();
        Map<String, Integer> failures = new TreeMap<>();
        for (int from = 0; from < rounds; from += AT_ONCE) {
            Path place = Files.createDirectories(folder.resolve("station-" + from));
            for (int round = from; round < Math.min(from + AT_ONCE, rounds); round++) {
                int end = file(COUNTER.under(faults(round)), place);
                assertThat(end).as(words(place)).isZero();
            }
            assertThat(file(COUNTER, place))
                    .as("it works again: " + words(place))
                    .isZero();
            count(place, failures);
            Findings found =
                    StationCheck.of(place.resolve("data"), Told.read(place.resolve("ledger")), place.resolve("look"));
            if (!found.clean()) {
                Figures.keep("faulty-" + from, found, place);
            }
            all = all.plus(found);
        }
        Figures.print(Findings.HEAD);
        Figures.print(all.line("failing fsync, write, full disk (libfiu)", rounds));
        Figures.print("said to the person: " + failures);

        assertThat(all.clean()).as(all.toString()).isTrue();
        assertThat(failures.values().stream().mapToInt(Integer::intValue).sum())
                .as("the disks do fail")
                .isGreaterThan(rounds);
    }

    @Tag("campaign")
    @Test
    void onAReallyFullDiskNothingToldIsLostAndWorkGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        assertThat(LoopDisk.hindrance()).as("what a loop-mounted disk needs").isEmpty();
        Map<String, Integer> failures = new TreeMap<>();
        Path place = Files.createDirectories(folder.resolve("full"));
        Path log = place.resolve("station.log");
        try (LoopDisk disk = LoopDisk.make(place, 32)) {
            Path data = disk.path().resolve("data");
            Path ballast = disk.path().resolve("ballast");
            Path ledger = place.resolve("ledger");
            try (Program program = COUNTER.start(
                    log,
                    data.toString(),
                    ledger.toString(),
                    place.resolve("failures").toString(),
                    "100000")) {
                for (int round = 1; round <= 5; round++) {
                    int wanted = Told.read(ledger).size() + 20;
                    program.await(() -> Told.read(ledger).size() >= wanted);
                    int said = lines(place);
                    Commands.tried("dd", "if=/dev/zero", "of=" + ballast, "bs=64k");
                    program.await(() -> lines(place) > said);
                    Files.delete(ballast);
                }
                int wanted = Told.read(ledger).size() + 20;
                program.await(() -> Told.read(ledger).size() >= wanted);
            }
            count(place, failures);
            Findings found = StationCheck.of(data, Told.read(ledger), place.resolve("look"));
            Figures.print(Findings.HEAD);
            Figures.print(found.line("really full disk, five times", 5));
            Figures.print("said to the person: " + failures);

            assertThat(found.clean()).as(found.toString()).isTrue();
            assertThat(String.join(" ", failures.keySet())).contains("store.full");
        }
    }

    private static String[] faults(int round) {
        RandomGenerator random = Figures.random("faulty", round);
        double odds = 0.003 + random.nextDouble() * 0.03;
        String what = switch (round % 4) {
            case 0 -> "name=posix/io/sync/*,probability=%.4f,failinfo=5";
            case 1 -> "name=posix/io/rw/pwrite,probability=%.4f,failinfo=28";
            case 2 -> "name=posix/io/rw/pwrite,probability=%.4f,failinfo=5";
            default -> "name=posix/io/rw/pwrite/reduce,probability=%.4f";
        };
        String rule = String.format(Locale.ROOT, "enable_random " + what, odds);
        return new String[] {"fiu-run", "-x", "-f", "", "-c", rule};
    }

    private static int file(Program.Launch how, Path place) throws IOException, InterruptedException {
        return how.start(
                        place.resolve("station.log"),
                        place.resolve("data").toString(),
                        place.resolve("ledger").toString(),
                        place.resolve("failures").toString(),
                        String.valueOf(APPLICATIONS))
                .awaitEnd();
    }

    private static int lines(Path place) throws IOException {
        Path file = place.resolve("failures");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    /// Each failure is said with a sentence in English and in Arabic.
    private static void count(Path place, Map<String, Integer> failures) throws IOException {
        if (Files.notExists(place.resolve("failures"))) {
            return;
        }
        for (String line : Files.readAllLines(place.resolve("failures"))) {
            List<String> parts = List.of(line.split("\t", -1));
            assertThat(parts).hasSize(4);
            assertThat(parts.get(2)).matches("[A-Z].{20,}\\.");
            assertThat(parts.get(3)).matches("\\p{IsArabic}.{20,}\\.");
            failures.merge(parts.get(0) + " " + parts.get(1), 1, Integer::sum);
        }
    }

    private static String words(Path place) throws IOException {
        List<String> lines = Files.readAllLines(place.resolve("station.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
