package org.shubbak.packaging.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/// Where the figures of a campaign go, and where a case that nobody can explain is kept.
final class Figures {
    private static final Path TARGET = Path.of("target");

    private Figures() {}

    static long seed() {
        return Long.getLong("campaign.seed", 20_261_128L);
    }

    /// The first round: with a few rounds, those of one case are run again.
    static int first() {
        return Integer.getInteger("campaign.first", 0);
    }

    static int rounds(int usual) {
        return Integer.getInteger("campaign.rounds", usual);
    }

    /// The same for the same seed, round and purpose.
    static RandomGenerator random(String purpose, int round) {
        return new java.util.SplittableRandom(seed() * 31 + purpose.hashCode() * 1_000_003L + round);
    }

    static void print(String line) throws IOException {
        System.out.println(line);
        Files.createDirectories(TARGET);
        Files.writeString(
                TARGET.resolve("campaign-figures.txt"),
                line + "\n",
                UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// Kept for whoever must explain it.
    static void keep(String name, Findings findings, Path... evidence) throws IOException {
        Path kept = TARGET.resolve("campaign-cases").resolve(name + "-" + System.nanoTime());
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("findings.txt"), "seed " + seed() + "\n" + findings + "\n", UTF_8);
        for (Path path : evidence) {
            if (Files.exists(path)) {
                StationCheck.copy(path, kept.resolve(path.getFileName().toString()));
            }
        }
        print("KEPT: " + kept + " " + findings);
    }
}
