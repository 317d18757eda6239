package org.shubbak.core.sync.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a station is, in its own words, for those who look after the fleet. Codes and counts, nothing about a person.
/// @param sentAt by the station's clock: tells how far it is off, and orders nothing
/// @param program and its version, for example `kiosk 0.1.0`
/// @param catalogue version that new applications are filed under
/// @param openPayments that a lookup or two people must still settle at the station
public record StationReport(
        String station,
        String sentAt,
        String program,
        String catalogue,
        Queue queue,
        int openPayments,
        List<DeviceWord> devices) {
    /// Of one kind each.
    public static final int MOST_DEVICES = 8;

    public StationReport {
        devices = List.copyOf(devices);
    }

    /// @param waiting events that the hub does not have
    /// @param oldestSeconds for how long the first of them has waited
    /// @param aside events that a person must see to
    public record Queue(int waiting, long oldestSeconds, int aside) {}

    /// @param device `reader`, `printer`, `terminal`
    /// @param state `ready`, `not-ready`, `busy`, `opening`, `absent`, `lost`
    /// @param problem the code of what is wrong, for example `printer.paperOut`
    public record DeviceWord(
            String device, String state, @Nullable String problem) {}
}
