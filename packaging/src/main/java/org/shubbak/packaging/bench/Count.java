package org.shubbak.packaging.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.shubbak.core.store.EventState;
import org.shubbak.core.store.FiledEvent;

/// Where everything that was promised is now.
/// @param missing told to a person, and known to nobody
/// @param doubled events that the hub holds more than once
record Count(
        int ledger, int hub, int pending, int parked, int missing, int doubled, long receiptGaps, long receiptRepeats) {

    /// @param station the `submitted` event of each filed application at the station
    /// @param hub the application and how many `submitted` events of it the hub holds
    static Count of(
            List<UUID> ledger, Map<UUID, FiledEvent> station, Map<UUID, Integer> hub, List<String> receiptNumbers) {
        int there = 0;
        int pending = 0;
        int parked = 0;
        int missing = 0;
        for (UUID id : Set.copyOf(ledger)) {
            FiledEvent here = station.get(id);
            if (hub.containsKey(id)) {
                there++;
            } else if (here == null || here.state() == EventState.ACCEPTED) {
                missing++; // gone here because the hub was said to have it
            } else if (here.state() == EventState.PENDING) {
                pending++;
            } else {
                parked++;
            }
        }
        int twice = (int) hub.values().stream().filter(times -> times > 1).count();
        int toldTwice = ledger.size() - Set.copyOf(ledger).size();
        return new Count(
                ledger.size(),
                there,
                pending,
                parked,
                missing,
                twice + toldTwice,
                gaps(receiptNumbers),
                receiptNumbers.size() - Set.copyOf(receiptNumbers).size());
    }

    boolean good() {
        return missing == 0 && doubled == 0 && receiptGaps == 0 && receiptRepeats == 0;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"ledger\":%d,\"hub\":%d,\"pending\":%d,\"parked\":%d,\"missing\":%d,\"double\":%d,"
                        + "\"receiptGaps\":%d,\"receiptRepeats\":%d}",
                ledger,
                hub,
                pending,
                parked,
                missing,
                doubled,
                receiptGaps,
                receiptRepeats);
    }

    /// Numbers that a series jumped over, from 1 to its highest.
    private static long gaps(List<String> numbers) {
        Map<String, Set<Long>> series = new TreeMap<>();
        for (String number : numbers) {
            int cut = number.lastIndexOf('-');
            series.computeIfAbsent(number.substring(0, cut), name -> new TreeSet<>())
                    .add(Long.parseLong(number.substring(cut + 1)));
        }
        return series.values().stream()
                .mapToLong(used -> used.stream().max(Long::compare).orElse(0L) - used.size())
                .sum();
    }
}
