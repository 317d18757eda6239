package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.link.SerialSettings.Parity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to the raw bytes of a reader for some presentations and proposes the profile that reads them: start and end,
/// separator, labels, header, identifiers, the pause between bytes, and on a serial port the speed and the parity. What
/// was presented is wiped before the answer; nothing of it is kept, logged or shown. Blocks; an interrupt ends it.
public final class FramingAssistant {
    private static final Logger LOG = LoggerFactory.getLogger(FramingAssistant.class);
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final Duration WRITE = Duration.ofSeconds(2);
    /// No reader pauses so long inside a read; no person presents two documents faster.
    private static final Duration SILENCE = Duration.ofMillis(700);
    private static final List<Integer> SPEEDS = List.of(9600, 115_200, 19_200, 38_400, 57_600, 4800, 2400);

    private final Function<SerialSettings, LinkOpener> lines;
    private final Commands commands;
    private final Consumer<Problem> progress;

    /// @param lines opens the line with these settings; where it is no serial port they do not matter
    /// @param commands for a reader that sends nothing before it is told to, otherwise none
    /// @param progress hears what the technician should do now
    public FramingAssistant(Function<SerialSettings, LinkOpener> lines, Commands commands, Consumer<Problem> progress) {
        this.lines = lines;
        this.commands = commands;
        this.progress = progress;
    }

    /// The settings to try when what comes is garbled, the given ones first.
    /// @param serial whether the line has a speed at all
    static List<SerialSettings> candidates(SerialSettings first, boolean serial) {
        List<SerialSettings> candidates = new ArrayList<>(List.of(first));
        for (int speed : serial ? SPEEDS : List.<Integer>of()) {
            SerialSettings other = new SerialSettings(speed, 8, 1, Parity.NONE, first.flow());
            if (!candidates.contains(other)) {
                candidates.add(other);
            }
        }
        return candidates;
    }

    /// @param presentations at least one; with two or more, noise is told from delimiters
    /// @param patience how long each presentation is waited for
    public FramingProposal listen(SerialSettings first, boolean serial, int presentations, Duration patience) {
        List<Burst> bursts = new ArrayList<>();
        List<Problem> tried = new ArrayList<>();
        List<String> samples = new ArrayList<>();
        String gone = "reader.absent";
        try {
            for (SerialSettings settings : candidates(first, serial)) {
                if (hear(settings, presentations, patience, bursts)) {
                    return FramingAnalysis.of(bursts, settings, commands);
                }
                if (bursts.isEmpty()) {
                    tried.add(Problem.of("learn.nothing"));
                    return new FramingProposal.Unclear(tried, samples);
                }
                tried.add(Problem.of("learn.garbled", words(settings, serial)));
                bursts.forEach(burst -> samples.add(burst.masked()));
                wipe(bursts);
                gone = "reader.lost";
            }
            return new FramingProposal.Unclear(tried, samples);
        } catch (LinkLost e) {
            LOG.info("reader lost: {}", e.getMessage());
            return new FramingProposal.Lost(Problem.of(gone));
        } finally {
            wipe(bursts);
        }
    }

    /// False when what came was garbled, or nothing came.
    private boolean hear(SerialSettings settings, int presentations, Duration patience, List<Burst> bursts)
            throws LinkLost {
        try (Link link = lines.apply(settings).open()) {
            for (String order : commands.open()) {
                link.write(order.getBytes(ISO_8859_1), WRITE);
            }
            while (bursts.size() < presentations) {
                progress.accept(Problem.of(
                        "learn.present", Integer.toString(bursts.size() + 1), Integer.toString(presentations)));
                Optional<Burst> burst = burst(link, patience);
                if (burst.isEmpty()) {
                    return !bursts.isEmpty();
                }
                bursts.add(burst.get());
                if (!FramingAnalysis.clear(burst.get())
                        && !FramingAnalysis.clearInSevenBits(burst.get())
                        && burst.get().garbled()) {
                    return false;
                }
            }
            return true;
        }
    }

    private Optional<Burst> burst(Link link, Duration patience) throws LinkLost {
        if (!commands.arm().isEmpty()) {
            link.write(commands.arm().getBytes(ISO_8859_1), WRITE);
        }
        byte[] buffer = new byte[256];
        long end = System.nanoTime() + patience.toNanos();
        int count = 0;
        while (count == 0 && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            count = link.read(buffer, SLICE);
        }
        if (count == 0) {
            return Optional.empty();
        }
        Burst burst = new Burst();
        burst.add(buffer, count, 0);
        while (burst.length() < Burst.LONGEST) {
            long before = System.nanoTime();
            count = link.read(buffer, SILENCE);
            if (count == 0) {
                break;
            }
            burst.add(buffer, count, (System.nanoTime() - before) / 1_000_000);
        }
        Arrays.fill(buffer, (byte) 0);
        return Optional.of(burst);
    }

    private static String words(SerialSettings settings, boolean serial) {
        return serial
                ? settings.baud() + " " + settings.data()
                        + settings.parity().name().charAt(0) + settings.stop()
                : "-";
    }

    private static void wipe(List<Burst> bursts) {
        bursts.forEach(Burst::close);
        bursts.clear();
    }
}
