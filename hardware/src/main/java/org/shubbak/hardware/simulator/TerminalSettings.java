package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.shubbak.hardware.payment.zvt.ZvtTimers;

/// How the simulated terminal is set up, until the console changes it.
/// @param currencies ISO numbers it takes, four digits
/// @param pause between two intermediate statuses
/// @param slow before every message
/// @param waiting how long it waits for an acknowledgement or an answer; zero takes the protocol's own times
record TerminalSettings(
        String terminalId,
        Set<String> currencies,
        Duration pause,
        Duration slow,
        Duration waiting,
        Print print,
        Lookup lookup,
        TerminalBooks.LostAck lostAck,
        int cutConnectionAtByte) {

    enum Print {
        NONE,
        LINES,
        BLOCK
    }

    /// What it makes of the question for the last transaction.
    enum Lookup {
        LAST,
        SUCCESSFUL,
        PRINTING,
        PLAIN,
        REFUSED,
        NOTHING,
        END_OF_DAY;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TerminalSettings standard() {
        return new TerminalSettings(
                "29001006",
                Set.of("0376", "0400", "0840"),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Print.LINES,
                Lookup.LAST,
                TerminalBooks.LostAck.KEEP,
                -1);
    }

    ZvtTimers timers(ZvtTimers standard) {
        return waiting.isZero()
                ? standard
                : new ZvtTimers(
                        standard.betweenBytes(),
                        waiting,
                        waiting,
                        standard.completion(),
                        standard.endOfDay(),
                        standard.registration(),
                        standard.abort(),
                        standard.poll(),
                        standard.patience());
    }

    TerminalSettings withTerminalId(String id) {
        return new TerminalSettings(id, currencies, pause, slow, waiting, print, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings withCurrencies(Set<String> only) {
        return new TerminalSettings(
                terminalId, only, pause, slow, waiting, print, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings withPause(Duration between) {
        return new TerminalSettings(
                terminalId, currencies, between, slow, waiting, print, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings withSlow(Duration before) {
        return new TerminalSettings(
                terminalId, currencies, pause, before, waiting, print, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings withWaiting(Duration limit) {
        return new TerminalSettings(
                terminalId, currencies, pause, slow, limit, print, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings with(Print way) {
        return new TerminalSettings(
                terminalId, currencies, pause, slow, waiting, way, lookup, lostAck, cutConnectionAtByte);
    }

    TerminalSettings with(Lookup way) {
        return new TerminalSettings(
                terminalId, currencies, pause, slow, waiting, print, way, lostAck, cutConnectionAtByte);
    }

    TerminalSettings with(TerminalBooks.LostAck way) {
        return new TerminalSettings(
                terminalId, currencies, pause, slow, waiting, print, lookup, way, cutConnectionAtByte);
    }

    TerminalSettings withCutConnectionAtByte(int count) {
        return new TerminalSettings(terminalId, currencies, pause, slow, waiting, print, lookup, lostAck, count);
    }
}
