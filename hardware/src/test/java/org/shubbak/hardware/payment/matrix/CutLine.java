package org.shubbak.hardware.payment.matrix;

import java.time.Duration;
import java.util.Arrays;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;

/// The way to a terminal, which ends after so many bytes in both directions together, over all connections. One thread.
final class CutLine implements LinkOpener {

    /// The program ends here.
    static final class PowerCut extends RuntimeException {
        PowerCut() {
            super("the power went", null, false, false);
        }
    }

    private final LinkOpener real;
    private Runnable atTheCut = () -> {};
    private int left = -1;
    private boolean staysAway;
    private boolean power;
    private boolean away;
    private boolean happened;

    CutLine(LinkOpener real) {
        this.real = real;
    }

    void cutAfter(int bytes, Fate fate) {
        left = bytes;
        staysAway = fate.staysAway();
        power = fate == Fate.POWER;
        happened = false;
    }

    /// In a process that is to be killed: called instead of anything else.
    void atTheCut(Runnable then) {
        atTheCut = then;
    }

    /// The line stands again, and nothing will cut it.
    void mend() {
        left = -1;
        away = false;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public Link open() throws LinkLost {
        if (away) {
            throw new LinkLost("the line is away", true);
        }
        if (left == 0) {
            throw cut(true);
        }
        return new Metered(real.open());
    }

    private LinkLost cut(boolean nothingWritten) {
        left = -1;
        happened = true;
        away = staysAway;
        atTheCut.run();
        if (power) {
            throw new PowerCut();
        }
        return new LinkLost("the line was cut", nothingWritten);
    }

    private final class Metered implements Link {
        private final Link line;

        Metered(Link line) {
            this.line = line;
        }

        @Override
        public int read(byte[] buffer, Duration deadline) throws LinkLost {
            if (left < 0) {
                return line.read(buffer, deadline);
            }
            if (left == 0) {
                line.close();
                throw cut(false);
            }
            byte[] part = new byte[Math.min(left, buffer.length)];
            int count = line.read(part, deadline);
            System.arraycopy(part, 0, buffer, 0, count);
            left -= count;
            return count;
        }

        @Override
        public void write(byte[] bytes, Duration deadline) throws LinkLost {
            if (left < 0 || bytes.length < left) {
                line.write(bytes, deadline);
                left = left < 0 ? left : left - bytes.length;
                return;
            }
            int count = Math.min(left, bytes.length);
            if (count > 0) {
                line.write(Arrays.copyOf(bytes, count), deadline);
            }
            left = 0;
            if (count < bytes.length) {
                line.close();
                throw cut(count == 0);
            }
        }

        @Override
        public void check() throws LinkLost {
            line.check();
        }

        @Override
        public String name() {
            return line.name();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
