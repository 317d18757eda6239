package org.shubbak.hardware.payment.matrix;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;
import org.slf4j.LoggerFactory;

/// Rows of the matrix, and what was seen in them.
final class Matrix {
    /// No dialogue is that long.
    private static final int END = 5000;

    /// So many payments, then another station and another terminal.
    private static final int DAY = 100;

    private final Path folder;
    private final UnaryOperator<PaymentTerminal> variant;
    private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    private final List<Seen> broken = new ArrayList<>();
    private int size;

    Matrix(Path folder, UnaryOperator<PaymentTerminal> variant) {
        this.folder = folder;
        this.variant = variant;
        // A cut line is what is wanted here, thousands of times.
        ((Logger) LoggerFactory.getLogger("org.shubbak")).setLevel(Level.ERROR);
    }

    /// @param next the byte after this one
    void row(Wire wire, Dialogue dialogue, LostAck mode, Fate fate, IntUnaryOperator next) {
        boolean within = true;
        for (int cut = next.applyAsInt(-1); within && cut < END; ) {
            Path place = folder.resolve(wire + "-" + dialogue + "-" + mode + "-" + fate + "-" + cut);
            try (Lane lane = new Lane(wire, place, variant)) {
                for (int day = 0; within && day < DAY; day++, cut = next.applyAsInt(cut)) {
                    Seen seen = lane.run(new Cell(wire, dialogue, mode, fate, cut));
                    within = seen.disturbed();
                    note(seen);
                }
            }
        }
    }

    private void note(Seen seen) {
        size++;
        outcomes.computeIfAbsent(seen.cell().wire() + " " + seen.cell().mode(), row -> new TreeMap<>())
                .merge(seen.ended(), 1, Integer::sum);
        if (seen.fault() != null) {
            broken.add(seen);
        }
    }

    int size() {
        return size;
    }

    List<Seen> broken() {
        return List.copyOf(broken);
    }

    /// How often each outcome was seen, for each language and behaviour.
    String table() {
        StringBuilder text = new StringBuilder("payment matrix: " + size + " places, " + broken.size() + " broken\n");
        outcomes.forEach((row, counts) -> {
            text.append(row).append('\n');
            counts.forEach((ended, count) ->
                    text.append("  ").append(count).append(' ').append(ended).append('\n'));
        });
        return text.toString();
    }
}
