package org.shubbak.packaging.campaign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.HubMain;
import org.shubbak.packaging.bench.EarlyTeller;

/// One station's files through many short lives of its program.
final class KilledStation {
    /// So many lives stay below the last number of a year.
    static final int ROUNDS = 40;

    private static final int STEPS = 27;
    private static final int LEDGER_LINE = 50;

    private final Path place;
    private final Path data;
    private final Path ledger;
    private final Path log;
    private final String name;
    private final Program.Launch file;
    private final Map<String, Integer> stops = new TreeMap<>();
    private final int port;
    private String hubAddress = "none";
    private @Nullable Program hub;

    KilledStation(Path place, String name, Program.Launch file) throws IOException {
        this.place = Files.createDirectories(place);
        this.data = place.resolve("data");
        this.ledger = place.resolve("ledger");
        this.log = place.resolve("station.log");
        this.name = name;
        this.file = file;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /// How often the program was killed at which step of a transaction.
    Map<String, Integer> stops() {
        return stops;
    }

    Findings alone(int from, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            kill(from + round);
            if (round % 10 == 9) {
                Findings now = findings();
                if (!now.clean()) {
                    return now;
                }
            }
        }
        return findings();
    }

    /// The hub's process is killed every third round, at another moment than the station.
    Findings besideAHub(int from, int rounds) throws IOException, InterruptedException {
        hubAddress = "http://127.0.0.1:" + port;
        try {
            for (int round = 0; round < rounds; round++) {
                Program running = hub == null ? startHub() : hub;
                if (round % 3 == 1) {
                    Thread killer = Thread.ofPlatform().start(() -> killLater(running, round(from, "hub")));
                    kill(from + round);
                    killer.join();
                    hub = null;
                } else {
                    kill(from + round);
                }
            }
        } finally {
            if (hub != null) {
                hub.kill();
            }
        }
        return findings().plus(hubFindings());
    }

    private RandomGenerator round(int round, String what) {
        return Figures.random(name + what, round);
    }

    private static void killLater(Program program, RandomGenerator random) {
        try {
            program.awaitMillis(700 + random.nextInt(900));
            program.kill();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Program startHub() throws IOException, InterruptedException {
        Path words = place.resolve("hub.log");
        Files.deleteIfExists(words);
        Program started = Program.Launch.often(HubMain.class)
                .start(words, "serve", "--data", place.resolve("hub").toString(), "--listen", "127.0.0.1:" + port);
        started.await(() -> started.words().contains("listening "));
        hub = started;
        return started;
    }

    private void kill(int round) throws IOException, InterruptedException {
        RandomGenerator random = round(round, "life");
        switch (round % 5) {
            case 0, 1 -> killAtStep(1 + (round / 5 * 2 + round % 5) % STEPS);
            case 2 -> {
                try (Program program = start(file)) {
                    program.awaitMillis(random.nextInt(1500));
                }
            }
            default -> killWhileFiling(random.nextInt(600));
        }
    }

    /// @param stopAt so many steps of transactions after the start
    void killAtStep(int stopAt) throws IOException, InterruptedException {
        Path signal = place.resolve("signal");
        Files.deleteIfExists(signal);
        try (Program program =
                start(file.with("break.stopAt", String.valueOf(stopAt)).with("break.signal", signal.toString()))) {
            program.await(() -> Files.exists(signal));
        }
        stops.merge(Files.readString(signal), 1, Integer::sum);
    }

    void killEarlyTeller(int round) throws IOException, InterruptedException {
        long before = size();
        try (Program program = Program.Launch.often(EarlyTeller.class).start(log, data.toString(), ledger.toString())) {
            program.await(() -> size() > before);
            program.awaitMillis(round(round, "early").nextInt(400));
        }
    }

    private void killWhileFiling(int millis) throws IOException, InterruptedException {
        long some = size() + 5L * LEDGER_LINE;
        try (Program program = start(file)) {
            program.await(() -> size() > some);
            program.awaitMillis(millis);
        }
    }

    private long size() throws IOException {
        return Files.exists(ledger) ? Files.size(ledger) : 0;
    }

    private Program start(Program.Launch how) throws IOException {
        return how.start(
                log,
                "file",
                "--data",
                data.toString(),
                "--hub",
                hubAddress,
                "--count",
                "100000",
                "--times",
                "--ledger",
                ledger.toString());
    }

    Findings findings() throws IOException {
        Path scratch = place.resolve("look-" + System.nanoTime());
        return StationCheck.of(data, Told.read(ledger), scratch);
    }

    /// By the product's own command, after everything had the time to arrive: with one more application it drains.
    private Findings hubFindings() throws IOException, InterruptedException {
        Path words = place.resolve("verify.log");
        List<String> command = new ArrayList<>(List.of("verify", "--data", data.toString(), "--hub-data"));
        command.addAll(List.of(place.resolve("hub").toString(), "--ledger", ledger.toString(), "--json"));
        Program verify = file.start(words, command.toArray(new String[0]));
        verify.awaitEnd();
        Figures.print(name + " beside a hub: " + verify.words().lines().reduce("", (a, b) -> b));
        return verify.words().contains("\"missing\":0,\"double\":0,\"receiptGaps\":0,\"receiptRepeats\":0")
                ? Findings.nothing()
                : new Findings(0, java.util.Set.of(), 0, 0, 0, 0, 0, List.of(verify.words()));
    }
}
