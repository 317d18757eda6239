package org.shubbak.hardware.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// One connection to a printer: bytes out, answers sorted by kind. One thread.
final class PrinterLine {
    private static final Duration NOW = Duration.ofMillis(1);

    private final Link link;
    private final ReplyParser parser = new ReplyParser();
    private final Queue<Integer> realTime = new ArrayDeque<>();
    private final Queue<Integer> queued = new ArrayDeque<>();
    private final Set<String> markers = new HashSet<>();
    private final byte[] buffer = new byte[256];

    PrinterLine(Link link) {
        this.link = link;
    }

    void send(byte[] bytes, Duration deadline) throws LinkLost {
        link.write(bytes, deadline);
    }

    /// Asks `DLE EOT n`; empty when nothing came in time. Answers to earlier questions that nobody waited for are
    /// thrown away first.
    OptionalInt ask(int n, Duration deadline) throws LinkLost {
        while (listen(NOW)) {
            // what is there already belongs to the past
        }
        realTime.clear();
        link.write(EscPosCodec.status(n), deadline);
        long end = System.nanoTime() + deadline.toNanos();
        while (realTime.isEmpty()) {
            if (!listen(left(end))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(realTime.remove());
    }

    /// All four questions; empty as soon as one of them stays without an answer.
    Optional<PrinterStatus> status(PrinterProfile profile, Duration deadline) throws LinkLost {
        int[] answers = new int[4];
        for (int i = 0; i < answers.length; i++) {
            OptionalInt answer = ask(i + 1, deadline);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers[i] = answer.getAsInt();
        }
        return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2], answers[3], profile));
    }

    /// Waits for bytes and sorts them; false when none came before the deadline.
    boolean listen(Duration deadline) throws LinkLost {
        int count = link.read(buffer, deadline);
        for (int i = 0; i < count; i++) {
            parser.feed(buffer[i]).ifPresent(this::sort);
        }
        return count > 0;
    }

    boolean heard(String marker) {
        return markers.contains(marker);
    }

    OptionalInt takeQueued() {
        Integer bits = queued.poll();
        return bits == null ? OptionalInt.empty() : OptionalInt.of(bits);
    }

    void forgetQueued() {
        queued.clear();
    }

    long unknown() {
        return parser.unknown();
    }

    void close() {
        link.close();
    }

    private void sort(PrinterReply reply) {
        switch (reply) {
            case PrinterReply.RealTime answer -> realTime.add(answer.bits());
            case PrinterReply.Queued answer -> queued.add(answer.bits());
            case PrinterReply.Marker marker -> markers.add(marker.id());
            // Nobody turns it on; a printer set so by its switches may still send it, and DLE EOT says the same.
            case PrinterReply.Automatic ignored -> {}
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }
}
