package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A reader that sends text over a line: virtual COM port, serial port or TCP. The line is opened by the first call and
/// again by the next call after a loss. What arrives while nobody waits belongs to nobody and is thrown away, so that
/// no document of one person is read into the session of the next.
public final class SerialDocumentReader implements IdReader {
    private static final Logger LOG = LoggerFactory.getLogger(SerialDocumentReader.class);
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final Duration WRITE = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    /// Answers to the first orders are over when the line is silent for so long.
    private static final Duration SETTLED = Duration.ofMillis(100);
    private static final Frame TOO_LONG = new Frame.Broken(Frame.Fault.TOO_LONG);
    private static final int MOST_DRAINED = 64 * 1024;
    private static final Duration UNATTENDED = Duration.ofSeconds(1);
    /// What a read that has begun may still take after the deadline.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final LinkOpener opener;
    private final ReaderProfile profile;
    private final Clock clock;
    private final DocumentFrame frame;
    private final byte[] buffer = new byte[256];
    private volatile @Nullable Link link;
    private long lastWait;
    private long lastArmed;
    private boolean armedBefore;

    /// @param clock for the century of dates
    public SerialDocumentReader(LinkOpener opener, ReaderProfile profile, Clock clock) {
        this.opener = opener;
        this.profile = profile;
        this.clock = clock;
        this.frame = new DocumentFrame(profile);
    }

    @Override
    public ReadOutcome read(Duration deadline) {
        return switch (present(deadline)) {
            case Presented.Zone zone -> judge(zone.reading());
            case Presented.Code code -> new ReadOutcome.Read(code.document());
            case Presented.Unusable unusable -> new ReadOutcome.Unreadable(List.of(Problem.of(unusable.code())));
            case Presented.Nothing nothing -> new ReadOutcome.NoDocument();
            case Presented.Gone gone -> new ReadOutcome.Lost(Problem.of(gone.code()));
        };
    }

    private static ReadOutcome judge(MrzReading reading) {
        if (reading instanceof MrzReading.Fields fields && reading.accepted()) {
            return new ReadOutcome.Read(fields.mrz().toDocument());
        }
        if (reading instanceof MrzReading.Fields fields && fields.corrected() != null) {
            Mrz corrected = fields.corrected();
            return new ReadOutcome.Corrected(corrected.toDocument(), corrected.correctedParts());
        }
        boolean marks = reading.problems().stream().anyMatch(problem -> problem.code() == MrzProblem.Code.UNREADABLE);
        Stream<Problem> first = marks ? Stream.of(Problem.of("reader.rejectMarks")) : Stream.empty();
        return new ReadOutcome.Unreadable(Stream.concat(
                        first,
                        reading.problems().stream()
                                .map(problem -> Problem.of(
                                        "mrz." + problem.field(), problem.code().name())))
                .toList());
    }

    /// The same wait as `read`, with everything that was read, accepted or not. For technicians only.
    public Presented present(Duration deadline) {
        Link line;
        try {
            line = open();
        } catch (LinkLost e) {
            LOG.info("reader absent: {}", e.getMessage());
            close();
            return new Presented.Gone("reader.absent");
        }
        try {
            arm(line);
            Presented presented = await(line, deadline);
            if (presented instanceof Presented.Nothing) {
                tell(line, profile.commands().disarm());
            }
            return presented;
        } catch (LinkLost e) {
            LOG.info("reader lost: {}", e.getMessage());
            close();
            return new Presented.Gone("reader.lost");
        } finally {
            frame.clear();
            Arrays.fill(buffer, (byte) 0);
            lastWait = System.nanoTime();
        }
    }

    private Presented await(Link line, Duration deadline) throws LinkLost {
        long end = System.nanoTime() + deadline.toNanos();
        long silentSince = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            long now = System.nanoTime();
            if (now >= end + (frame.begun() ? GRACE.toNanos() : 0)) {
                return frame.begun() ? new Presented.Unusable("reader.halfFrame") : new Presented.Nothing();
            }
            rearm(line, now);
            int count = line.read(buffer, slice(end - now));
            Stream<Frame> frames = frame.feed(buffer, count).stream();
            if (count > 0) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince >= profile.idleGap().toNanos()) {
                frames = frame.idle().stream();
            }
            Optional<Frame> first = frames.findFirst();
            if (first.isPresent()) {
                if (first.get().equals(TOO_LONG)) {
                    drain(line, profile.idleGap()); // Its rest would be taken for the next document.
                }
                return Payload.of(first.get(), profile, LocalDate.now(clock));
            }
        }
        return new Presented.Nothing();
    }

    private Duration slice(long nanosLeft) {
        if (frame.begun()) {
            return profile.idleGap();
        }
        return Duration.ofNanos(Math.clamp(nanosLeft, 1_000_000, SLICE.toNanos()));
    }

    private Link open() throws LinkLost {
        Link line = link;
        if (line == null) {
            line = opener.open();
            link = line;
            armedBefore = false;
            begin(line);
        } else if (System.nanoTime() - lastWait > UNATTENDED.toNanos()) {
            drain(line, Duration.ofMillis(1));
        } else {
            line.check(); // A document that comes between two waits of one person is left on the line.
        }
        return line;
    }

    /// The first orders, whose answers are no documents.
    private void begin(Link line) throws LinkLost {
        try {
            for (String order : profile.commands().open()) {
                tell(line, order);
                drain(line, SETTLED);
            }
        } catch (LinkLost e) {
            close();
            throw e;
        }
    }

    private void drain(Link line, Duration silence) throws LinkLost {
        int thrownAway = 0;
        for (int count = 1; count > 0 && thrownAway < MOST_DRAINED; thrownAway += count) {
            count = line.read(buffer, silence);
        }
        if (thrownAway > 0) {
            LOG.info("{} bytes thrown away that came while nobody waited", thrownAway);
        }
    }

    private void arm(Link line) throws LinkLost {
        String again = profile.commands().rearm();
        tell(line, armedBefore && !again.isEmpty() ? again : profile.commands().arm());
        armedBefore = true;
        lastArmed = System.nanoTime();
    }

    /// Some readers disarm themselves: after a while, or when a document was pulled out too early.
    private void rearm(Link line, long now) throws LinkLost {
        long armed = profile.commands().rearmAfter().toNanos();
        if (armed > 0 && !frame.begun() && now - lastArmed >= armed) {
            arm(line);
        }
    }

    private static void tell(Link line, String order) throws LinkLost {
        if (!order.isEmpty()) {
            line.write(order.getBytes(ISO_8859_1), WRITE);
        }
    }

    @Override
    public DeviceHealth health() {
        try {
            if (answers(open())) {
                return DeviceHealth.ready();
            }
            LOG.info("reader does not answer");
            close();
            return DeviceHealth.of(DeviceState.LOST, "reader.silent");
        } catch (LinkLost e) {
            LOG.debug("reader absent: {}", e.getMessage());
            close();
            return DeviceHealth.of(DeviceState.ABSENT, "reader.absent");
        }
    }

    /// Whether the reader answers its heartbeat; one that has none is believed. Its answer may hold a document that
    /// lies
    /// in the reader: it is compared and forgotten.
    private boolean answers(Link line) throws LinkLost {
        // Between two waits of one person a document may lie on the line, which the answer would be taken for.
        boolean attended = System.nanoTime() - lastWait < UNATTENDED.toNanos();
        if (attended || profile.commands().heartbeat().isEmpty()) {
            return true;
        }
        tell(line, profile.commands().heartbeat());
        StringBuilder answer = new StringBuilder();
        long end = System.nanoTime() + ANSWER.toNanos();
        boolean right = false;
        while (!right && answer.length() < profile.maxBytes() && System.nanoTime() < end) {
            int count = line.read(buffer, SLICE);
            answer.append(new String(buffer, 0, count, ISO_8859_1));
            right = !answer.isEmpty() && answer.indexOf(profile.commands().heartbeatAnswer()) >= 0;
        }
        drain(line, SETTLED);
        Arrays.fill(buffer, (byte) 0);
        return right;
    }

    @Override
    public void close() {
        Link line = link;
        link = null;
        if (line != null) {
            line.close();
        }
    }
}
