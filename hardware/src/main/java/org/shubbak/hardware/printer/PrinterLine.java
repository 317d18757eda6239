package org.shubbak.hardware.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final List<String> blocks = new ArrayList<>();
    private boolean alarm;
    private final Set<String> markers = new HashSet<>();
    private final byte[] buffer = new byte[256];

    PrinterLine(Link link) {
        this.link = link;
    }

    void send(byte[] bytes, Duration deadline) throws LinkLost {
        link.write(bytes, deadline);
    }

    /// All that can be known of a printer that is not to be asked.
    void check() throws LinkLost {
        link.check();
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

    /// Waits while the printer holds us up; false when it still does at the end.
    boolean clear(Duration deadline) throws LinkLost {
        long end = System.nanoTime() + deadline.toNanos();
        while (parser.heldUp() && System.nanoTime() < end) {
            listen(left(end));
        }
        return !parser.heldUp();
    }

    /// The answer to a question whose block begins with these characters.
    Optional<String> block(byte[] question, String head, Duration deadline) throws LinkLost {
        blocks.clear();
        link.write(question, deadline);
        long end = System.nanoTime() + deadline.toNanos();
        while (blocks.stream().noneMatch(block -> block.startsWith(head))) {
            if (!listen(left(end))) {
                return Optional.empty();
            }
        }
        return blocks.stream().filter(block -> block.startsWith(head)).findFirst();
    }

    /// Waits for the answer to a question that stands in the queue behind everything sent.
    boolean done(Duration deadline) throws LinkLost {
        queued.clear();
        link.write(EscPosCodec.queuedStatus(), deadline);
        long end = System.nanoTime() + deadline.toNanos();
        while (queued.isEmpty() && System.nanoTime() < end) {
            listen(left(end));
        }
        return takeQueued().isPresent();
    }

    /// Whether the printer has reported by itself, since the last question, that it stopped.
    boolean alarmed() {
        boolean was = alarm;
        alarm = false;
        return was;
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
            case PrinterReply.Block block -> blocks.add(block.content());
            // Offline, cover, or any error; DLE EOT says which by the bits of the model.
            case PrinterReply.Automatic report ->
                alarm |= (report.first() & 0x28) != 0 || (report.second() & 0x6D) != 0 || (report.third() & 0x0C) != 0;
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }
}
