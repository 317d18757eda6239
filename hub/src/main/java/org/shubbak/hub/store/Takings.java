package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// Adds up what stations took in, in the transaction that takes the events: each payment once, however often it is
/// sent.
/// The rows are the station's own, whose place in the chain is locked by then.
record Takings(Connection connection, Instant at) {
    /// What is larger is no fee, and sums must not run over.
    private static final long LARGEST = 1_000_000_000_000L;

    private record Till(String office, String method, String currency) implements Comparable<Till> {
        @Override
        public int compareTo(Till other) {
            int byOffice = office.compareTo(other.office);
            int byMethod = byOffice != 0 ? byOffice : method.compareTo(other.method);
            return byMethod != 0 ? byMethod : currency.compareTo(other.currency);
        }
    }

    private record Sum(long payments, long minor) {
        Sum plus(long amount) {
            return new Sum(payments + 1, minor + amount);
        }
    }

    void add(EventBatch batch, Filing filing) throws SQLException {
        Set<UUID> taken = new HashSet<>();
        for (EventVerdict verdict : filing.verdicts()) {
            if (verdict.verdict() == Verdict.ACCEPTED) {
                taken.add(verdict.eventId());
            }
        }
        Map<Till, Sum> sums = new TreeMap<>();
        for (WireEvent event : batch.events()) {
            // Removed, so that one that stands twice in a batch counts once.
            if (event.type().equals(EventTypes.PAID) && taken.remove(event.eventId())) {
                count(event, sums);
            }
        }
        keep(batch.station(), sums);
    }

    /// What cannot be read is counted by nobody, and so shows in the comparison at the end of the day.
    private static void count(WireEvent event, Map<Till, Sum> sums) {
        if (WireJson.readFacts(event.facts()) instanceof Parsed.Good<EventFacts> good) {
            EventFacts facts = good.value();
            Long minor = facts.minor();
            String currency = facts.currency();
            if (minor != null && currency != null && Math.abs(minor) <= LARGEST) {
                Till till = new Till(known(facts.office()), known(facts.method()), currency);
                sums.put(till, sums.getOrDefault(till, new Sum(0, 0)).plus(minor));
            }
        }
    }

    private static String known(@Nullable String word) {
        return word == null ? "" : word;
    }

    private void keep(String station, Map<Till, Sum> sums) throws SQLException {
        if (sums.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO station_takings(day, station, office, method, currency, payments, minor)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(day, station, office, method, currency) DO UPDATE SET"
                        + " payments = station_takings.payments + excluded.payments,"
                        + " minor = station_takings.minor + excluded.minor")) {
            for (Map.Entry<Till, Sum> sum : sums.entrySet()) {
                statement.setInt(1, ReceivedDay.of(at));
                statement.setString(2, station);
                statement.setString(3, sum.getKey().office());
                statement.setString(4, sum.getKey().method());
                statement.setString(5, sum.getKey().currency());
                statement.setLong(6, sum.getValue().payments());
                statement.setLong(7, sum.getValue().minor());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
