package org.shubbak.packaging.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/// One disk that loses its power again and again while the station files on it. The ledger, the program and its
/// temporary files lie elsewhere.
final class PowerCuts implements AutoCloseable {
    /// So many cuts stay below the last number of a year, and the disk small.
    static final int ROUNDS = 12;

    private static final int MEGABYTES = 256;
    private static final long TOLD = 5;
    private static final long LEDGER_LINE = 50;

    private final Path place;
    private final String name;
    private final LoopDisk disk;
    private final Program.Launch launch;
    private final boolean freshEachRound;
    private Findings last = Findings.nothing();
    private Findings beside = Findings.nothing();
    private int late;
    private int losingCuts;

    /// @param launch how the station's program is started
    /// @param freshEachRound a new station for each cut: for a disk that forgets so much that no station survives
    PowerCuts(Path place, String name, Program.Launch launch, boolean freshEachRound)
            throws IOException, InterruptedException {
        this.place = Files.createDirectories(place);
        this.name = name;
        this.launch = launch;
        this.freshEachRound = freshEachRound;
        this.disk = LoopDisk.make(place, MEGABYTES);
    }

    /// Lines of the ledger that were written when the cut had begun. While the kernel takes a file system down it still
    /// answers, and calls some appended blocks pressed that are gone then (see [BareWriter]); a machine without power
    /// answers nobody, and so these lines count as never written.
    int late() {
        return late;
    }

    int losingCuts() {
        return losingCuts;
    }

    Findings findings() {
        return last;
    }

    /// Every second cut waits until the whole program stands still, every twelfth comes before anything was filed.
    void cut(int round) throws IOException, InterruptedException {
        boolean beforeTheFirst = !freshEachRound && round % ROUNDS == ROUNDS - 1;
        String station = freshEachRound || beforeTheFirst ? "station-" + round : "station";
        Path ledger = place.resolve("ledger-" + station);
        RandomGenerator random = Figures.random(name, round);
        long some = (Files.exists(ledger) ? Files.size(ledger) : 0) + TOLD * LEDGER_LINE;
        long cutAt;
        try (Program program = start(station, ledger)) {
            if (beforeTheFirst) {
                program.awaitMillis(random.nextInt(2500));
            } else {
                program.await(() -> Files.exists(ledger) && Files.size(ledger) > some);
                program.awaitMillis(100 + random.nextInt(900));
            }
            if (round % 2 == 1) {
                program.stop();
            }
            cutAt = disk.cut();
        }
        disk.unmount();
        disk.mount();
        look(round, station, ledger, cutAt);
    }

    private void look(int round, String station, Path ledger, long cutAt) throws IOException {
        List<Told> told = heard(ledger, cutAt);
        Path scratch = place.resolve("look");
        Path data = disk.path().resolve(station);
        if (told.isEmpty() && Files.notExists(data.resolve("station.db"))) {
            return;
        }
        Findings now = StationCheck.of(data, told, scratch);
        int lostBefore = last.missing().size();
        if (!freshEachRound && !now.clean()) {
            Figures.keep(
                    name + "-round-" + round + "-cut-at-" + cutAt, now, scratch, ledger, place.resolve("station.log"));
        }
        // A station that only the last cut hit says nothing about the others' papers.
        last = freshEachRound || !station.equals("station") ? sum(now) : now.plus(beside);
        losingCuts += last.missing().size() > lostBefore ? 1 : 0;
        Trees.delete(scratch);
    }

    private List<Told> heard(Path ledger, long cutAt) throws IOException {
        List<Told> all = Told.read(ledger);
        List<Told> heard = all.stream().filter(line -> line.nanos() < cutAt).toList();
        if (heard.size() < all.size()) {
            late += all.size() - heard.size();
            Told.write(ledger, heard);
        }
        return heard;
    }

    private Findings sum(Findings now) {
        beside = beside.plus(now);
        return last.plus(now);
    }

    private Program start(String station, Path ledger) throws IOException {
        return launch.start(
                place.resolve("station.log"),
                "file",
                "--data",
                disk.path().resolve(station).toString(),
                "--hub",
                "none",
                "--count",
                "100000",
                "--times",
                "--ledger",
                ledger.toString());
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
