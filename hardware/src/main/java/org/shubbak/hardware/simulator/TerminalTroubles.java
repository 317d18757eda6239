package org.shubbak.hardware.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is wrong with the simulated terminal as a whole, beyond one command. Outlives connections. Guarded by its
/// monitor.
final class TerminalTroubles {
    /// What answers at the terminal's address.
    enum Front {
        ZVT("speaks ZVT again"),
        SERIAL_FRAMING("expects serial frames on this port"),
        BARE_FRAMING("answers without frames"),
        ASCII_GREETING("greets in a vendor's protocol and hangs up"),
        ECR17_NAK("speaks ECR17"),
        NOISE("garbles everything"),
        MUTE("takes connections and says nothing");

        private final String meaning;

        Front(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    private final Clock clock;
    private Front front = Front.ZVT;
    private Instant busyUntil = Instant.MIN;
    private Instant awayUntil = Instant.MIN;
    private Instant refusingUntil = Instant.MIN;
    private Duration idleClose = Duration.ZERO;
    private @Nullable String password;
    private boolean numbered = true;
    private boolean containers = true;
    private boolean locked;
    private int updating;

    TerminalTroubles(Clock clock) {
        this.clock = clock;
    }

    synchronized Front front() {
        return clock.instant().isBefore(awayUntil) ? Front.MUTE : front;
    }

    synchronized void front(Front other) {
        front = other;
    }

    synchronized void busyFor(long seconds) {
        busyUntil = clock.instant().plusSeconds(seconds);
    }

    synchronized void awayFor(long seconds) {
        awayUntil = clock.instant().plusSeconds(seconds);
    }

    synchronized void refuseFor(long seconds) {
        refusingUntil = clock.instant().plusSeconds(seconds);
    }

    synchronized boolean refusing() {
        return clock.instant().isBefore(refusingUntil);
    }

    synchronized void idleClose(Duration after) {
        idleClose = after;
    }

    /// Zero for never.
    synchronized Duration idleClose() {
        return idleClose;
    }

    synchronized void password(String digits) {
        password = digits;
    }

    synchronized boolean knows(String digits) {
        return password == null || password.equals(digits);
    }

    synchronized void numbered(boolean yes) {
        numbered = yes;
    }

    synchronized boolean numbered() {
        return numbered;
    }

    synchronized void containers(boolean yes) {
        containers = yes;
    }

    synchronized boolean containers() {
        return containers;
    }

    synchronized void locked(boolean yes) {
        locked = yes;
    }

    synchronized boolean locked() {
        return locked;
    }

    synchronized void updating(int answers) {
        updating = answers;
    }

    /// 00 where nothing as a whole is wrong. Each question brings an update one step further.
    synchronized int status() {
        if (updating > 0) {
            updating--;
            return 0xE0;
        }
        if (clock.instant().isBefore(busyUntil)) {
            return 0x9C;
        }
        return locked ? 0xF0 : 0x00;
    }

    synchronized boolean busy() {
        return updating > 0 || clock.instant().isBefore(busyUntil);
    }
}
