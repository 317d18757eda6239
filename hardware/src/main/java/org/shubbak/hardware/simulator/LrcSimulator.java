package org.shubbak.hardware.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.lrc.LrcLink;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.wire.Ticker;

/// A card terminal of the LRC family in any dialect that a profile describes. Same console, books and troubles as
/// [TerminalSimulator]. The console may come from any thread; one connection is served at a time.
public final class LrcSimulator implements DeviceSimulator {
    private final LrcProfile profile;
    private final Clock clock;
    private final TerminalBooks books = new TerminalBooks();
    private final TerminalTroubles troubles;
    private final TerminalConsole console;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, String> references = new HashMap<>();
    private TerminalSettings settings = TerminalSettings.standard();
    private TerminalPlan next = TerminalPlan.approval();

    public LrcSimulator(LrcProfile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
        this.troubles = new TerminalTroubles(clock);
        this.console = new TerminalConsole(books, troubles);
    }

    @Override
    public void serve(Link link) throws LinkLost {
        if (troubles.refusing()) {
            link.close();
            return;
        }
        TerminalTroubles.Front front = troubles.front();
        if (front != TerminalTroubles.Front.ZVT) {
            new ForeignFront(link).answerAs(front);
            return;
        }
        FaultyLink line = new FaultyLink(link);
        int breakAt = takeConnectionCut();
        if (breakAt >= 0) {
            line.breakAfter(breakAt);
        }
        try (LrcLink frames = new LrcLink(line, waiting(), Ticker.system())) {
            new LrcSimulatorSession(this, line, frames).untilTheLineEnds();
        }
    }

    private LrcProfile waiting() {
        Duration limit = settings().waiting();
        LrcProfile.Timers usual = profile.timers();
        return limit.isZero()
                ? profile
                : profile.with(new LrcProfile.Timers(
                        limit, usual.sends(), limit, usual.quiet(), usual.poll(), usual.patience()));
    }

    @Override
    public String command(String line) {
        String[] words = line.strip().toLowerCase(Locale.ROOT).split("\\s+");
        lock.lock();
        try {
            TerminalConsole.Answer answer = console.carryOut(words, settings, next);
            settings = answer.settings();
            next = answer.plan();
            return answer.text();
        } finally {
            lock.unlock();
        }
    }

    /// The bookings, for tests that compare sums.
    public TerminalBooks books() {
        return books;
    }

    LrcProfile profile() {
        return profile;
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

    TerminalPlan takePlan() {
        lock.lock();
        try {
            TerminalPlan plan = next;
            next = TerminalPlan.approval();
            return plan;
        } finally {
            lock.unlock();
        }
    }

    private int takeConnectionCut() {
        lock.lock();
        try {
            int at = settings.cutConnectionAtByte();
            settings = settings.withCutConnectionAtByte(-1);
            return at;
        } finally {
            lock.unlock();
        }
    }

    /// Our reference outlives the connection, as the booking does.
    void remember(int receipt, String reference) {
        lock.lock();
        try {
            references.put(receipt, reference);
        } finally {
            lock.unlock();
        }
    }

    String referenceOf(int receipt) {
        lock.lock();
        try {
            return references.getOrDefault(receipt, "");
        } finally {
            lock.unlock();
        }
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
