package org.shubbak.hardware.technician;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.Presented;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;

/// Listens to a reader while one document is presented, and reads what came with each profile's framing. What came is
/// forgotten at the end; only its shape is told.
final class FramingTrial {
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofMillis(700);
    private static final int MOST = 4096;
    private static final int END = 6;
    private final Clock clock;
    private final ReaderProfiles profiles = ReaderProfiles.bundled();
    private final Findings findings = new Findings();

    FramingTrial(Clock clock) {
        this.clock = clock;
    }

    FramingAdvice listen(LinkOpener opener, Duration patience) {
        byte[] heard;
        try (Link link = opener.open()) {
            heard = heard(link, patience);
        } catch (LinkLost e) {
            return new FramingAdvice.Unclear(findings.say(Problem.of("reader.absent")));
        }
        try {
            return heard.length == 0 ? new FramingAdvice.Unclear(findings.say("trial.nothingHeard")) : advice(heard);
        } finally {
            Arrays.fill(heard, (byte) 0);
        }
    }

    private static byte[] heard(Link link, Duration patience) throws LinkLost {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        byte[] buffer = new byte[256];
        long end = System.nanoTime() + patience.toNanos();
        long last = System.nanoTime();
        while (System.nanoTime() < end
                && heard.size() < MOST
                && !Thread.currentThread().isInterrupted()) {
            int count = link.read(buffer, SLICE);
            heard.write(buffer, 0, count);
            if (count > 0) {
                last = System.nanoTime();
            } else if (heard.size() > 0 && System.nanoTime() - last > SILENCE.toNanos()) {
                break;
            }
        }
        Arrays.fill(buffer, (byte) 0);
        return heard.toByteArray();
    }

    private FramingAdvice advice(byte[] heard) {
        String head = TracedLink.shape(heard, Math.min(END, heard.length));
        byte[] tail = Arrays.copyOfRange(heard, Math.max(0, heard.length - END), heard.length);
        String seen = head + " … " + TracedLink.shape(tail, tail.length);
        for (String name : candidates()) {
            ReaderProfile profile = profiles.named(name).orElseThrow();
            if (fits(heard, profile)) {
                return new FramingAdvice.Fits(name, findings.say("trial.framingFits", Ltr.mark(name), Ltr.mark(seen)));
            }
        }
        return new FramingAdvice.Unclear(findings.say("trial.framingUnclear", Ltr.mark(seen)));
    }

    /// Those that ask for more come first: the one that takes everything would always fit.
    private List<String> candidates() {
        List<String> names = new ArrayList<>(profiles.names());
        names.remove(ReaderProfiles.GENERIC);
        names.removeIf(name -> profiles.named(name)
                .filter(profile -> profile.start().isEmpty() && !profile.hasLength())
                .isPresent());
        names.add(ReaderProfiles.GENERIC);
        return names;
    }

    private boolean fits(byte[] heard, ReaderProfile profile) {
        try (SerialDocumentReader reader = new SerialDocumentReader(() -> new Replay(heard), profile, clock)) {
            return switch (reader.present(SILENCE)) {
                case Presented.Zone zone -> zone.reading().accepted();
                case Presented.Code code -> true;
                case Presented.Unusable unusable -> false;
                case Presented.Nothing nothing -> false;
                case Presented.Gone gone -> false;
            };
        }
    }

    /// The same bytes once more, then silence.
    private static final class Replay implements Link {
        private final byte[] bytes;
        private int at;

        Replay(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] buffer, Duration deadline) {
            int count = Math.min(buffer.length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, 0, count);
            at += count;
            if (count == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(deadline.toNanos());
            }
            return count;
        }

        @Override
        public void write(byte[] order, Duration deadline) {}

        @Override
        public String name() {
            return "replay";
        }

        @Override
        public void close() {}
    }
}
