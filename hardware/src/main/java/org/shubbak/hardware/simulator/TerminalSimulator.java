package org.shubbak.hardware.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.ApduLink;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.NumberedLink;
import org.shubbak.hardware.payment.zvt.ZvtTimers;

/// A card terminal that speaks ZVT, over a serial line or TCP: it tells which from the first byte. Its bookings,
/// receipt counter, registration and troubles outlive a connection. Deterministic for a seed. The console may come
/// from any thread; one connection is served at a time.
public final class TerminalSimulator implements DeviceSimulator {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DLE = 0x10;

    private final Clock clock;
    private final TerminalBooks books = new TerminalBooks();
    private final TerminalTroubles troubles;
    private final TerminalConsole console;
    private final ReentrantLock lock = new ReentrantLock();
    private TerminalSettings settings = TerminalSettings.standard();
    private TerminalPlan next = TerminalPlan.approval();
    private TerminalPlan held = TerminalPlan.approval();
    private boolean registered;
    private boolean holding;
    private Random random = new Random(1);

    public TerminalSimulator(Clock clock) {
        this.clock = clock;
        this.troubles = new TerminalTroubles(clock);
        this.console = new TerminalConsole(books, troubles);
    }

    /// @param commands console lines that are carried out first, for example `pause 0` or `cut after-charge`
    /// @throws IllegalArgumentException with the reason when a line is refused
    public static TerminalSimulator of(List<String> commands) {
        TerminalSimulator simulator = new TerminalSimulator(Clock.system(ZoneId.systemDefault()));
        for (String line : commands) {
            String answer = simulator.command(line);
            if (!answer.startsWith("ok")) {
                throw new IllegalArgumentException(line + ": " + answer);
            }
        }
        return simulator;
    }

    @Override
    public void serve(Link link) throws LinkLost {
        TerminalTroubles.Front front = troubles.front();
        if (troubles.refusing()) {
            link.close();
            return;
        }
        if (front != TerminalTroubles.Front.ZVT) {
            new ForeignFront(link).answerAs(front);
            return;
        }
        FaultyLink line = new FaultyLink(link);
        line.spoilCommands(naks());
        int first = line.peek(HOUR);
        if (first < 0) {
            return;
        }
        Framing framing = first == DLE ? Framing.SERIAL : Framing.TCP;
        TerminalSettings now = settings();
        if (now.cutConnectionAtByte() >= 0) {
            line.breakAfter(now.cutConnectionAtByte());
            set(now.withCutConnectionAtByte(-1));
        }
        NumberedLink apdus = new NumberedLink(
                ApduLink.over(line, framing, now.timers(ZvtTimers.standard(framing)), Ticker.system()),
                Ticker.system());
        try (apdus) {
            new TerminalSession(this, line, apdus).untilTheLineEnds();
        }
    }

    @Override
    public String command(String line) {
        String[] words = line.strip().toLowerCase(Locale.ROOT).split("\\s+");
        lock.lock();
        try {
            TerminalConsole.Answer answer = console.carryOut(words, settings, holding ? held : next);
            settings = answer.settings();
            random = answer.seed().map(Random::new).orElse(random);
            if (holding) {
                held = answer.plan();
                holding = held.hold();
            } else {
                next = answer.plan();
            }
            return answer.text();
        } finally {
            lock.unlock();
        }
    }

    /// The bookings, for tests that compare sums.
    public TerminalBooks books() {
        return books;
    }

    TerminalTroubles troubles() {
        return troubles;
    }

    TerminalSettings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    private void set(TerminalSettings changed) {
        lock.lock();
        try {
            settings = changed;
        } finally {
            lock.unlock();
        }
    }

    private int naks() {
        lock.lock();
        try {
            return next.naks();
        } finally {
            lock.unlock();
        }
    }

    /// The plan for one payment; the one after it is an approval again.
    TerminalPlan takePlan() {
        lock.lock();
        try {
            TerminalPlan plan = next;
            next = TerminalPlan.approval();
            held = plan;
            holding = plan.hold();
            return plan;
        } finally {
            lock.unlock();
        }
    }

    /// Whether the console has said what comes of the awaited card, and what.
    boolean stillHolding() {
        lock.lock();
        try {
            return holding;
        } finally {
            lock.unlock();
        }
    }

    TerminalPlan released() {
        lock.lock();
        try {
            holding = false;
            return held;
        } finally {
            lock.unlock();
        }
    }

    boolean registered() {
        lock.lock();
        try {
            return registered;
        } finally {
            lock.unlock();
        }
    }

    void register(boolean yes) {
        lock.lock();
        try {
            registered = yes;
        } finally {
            lock.unlock();
        }
    }

    int digits(int bound) {
        lock.lock();
        try {
            return random.nextInt(bound);
        } finally {
            lock.unlock();
        }
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
