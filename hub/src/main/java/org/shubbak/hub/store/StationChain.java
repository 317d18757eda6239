package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Filing.Alarm;

/// Follows the chain of each station's events. What does not fit raises an alarm and is kept all the same: an event is
/// never lost over its neighbours. Runs in the transaction of the batch: [#begin] before its events, which locks the
/// station's row, [#follow] after them.
record StationChain(Connection connection, Dialect dialect, Instant at, Fingerprints fingerprints) {
    private static final UUID NO_EVENT = new UUID(0, 0);

    /// @param high the largest number that has come so far, whatever was said about it
    /// @param last the fingerprint of the event with that number; null where it is not known to be here
    record Known(long high, @Nullable String last, ChainHead head) {}

    private record Link(String fingerprint, @Nullable String before) {}

    Known begin(String station) throws SQLException {
        Optional<Known> known = known(station);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        enter(station);
        return known(station).orElseThrow();
    }

    /// @return what is to be raised beside the alarms of the filing
    List<Alarm> follow(EventBatch batch, Filing filing, Known known) throws SQLException {
        TreeMap<Long, WireEvent> sent = new TreeMap<>();
        batch.events().forEach(event -> sent.put(event.stationSeq(), event));
        List<WireEvent> fresh = fresh(batch, filing);
        List<Alarm> alarms = new ArrayList<>();
        if (!fresh.isEmpty()) {
            broken(batch.station(), fresh, sent, known, alarms);
            missing(batch, sent, known, alarms);
            wentBack(batch, known, alarms);
        }
        ChainHead head = batch.head().seq() < known.head().seq() ? known.head() : batch.head();
        boolean further = !sent.isEmpty() && sent.lastKey() > known.high();
        keep(batch.station(), further ? reached(sent.lastEntry().getValue(), fresh, head) : at(known, head));
        return alarms;
    }

    private static Known at(Known known, ChainHead head) {
        return new Known(known.high(), known.last(), head);
    }

    private Known reached(WireEvent last, List<WireEvent> fresh, ChainHead head) {
        return new Known(last.stationSeq(), fresh.contains(last) ? fingerprints.of(last) : null, head);
    }

    private static List<WireEvent> fresh(EventBatch batch, Filing filing) {
        Set<UUID> accepted = new HashSet<>();
        for (EventVerdict verdict : filing.verdicts()) {
            if (verdict.verdict() == Verdict.ACCEPTED) {
                accepted.add(verdict.eventId());
            }
        }
        return batch.events().stream()
                .filter(event -> accepted.contains(event.eventId()))
                .toList();
    }

    /// An event that does not hang on the one before it, or on which the one after it does not hang: somebody changed
    /// one of them, or two machines send under one name.
    private void broken(
            String station, List<WireEvent> fresh, Map<Long, WireEvent> sent, Known known, List<Alarm> alarms)
            throws SQLException {
        Map<Long, Link> links = links(station, neighbours(fresh, sent, known));
        if (known.last() != null) {
            links.putIfAbsent(known.high(), new Link(known.last(), null));
        }
        sent.forEach((seq, event) ->
                links.put(seq, new Link(fingerprints.of(event), Fingerprints.of(station, event.prevHash()))));
        for (WireEvent event : fresh) {
            Link before = links.get(event.stationSeq() - 1);
            Link after = links.get(event.stationSeq() + 1);
            boolean hangs = before == null
                    ? event.stationSeq() > 1 || event.prevHash().equals(ChainHead.NONE.hash())
                    : before.fingerprint().equals(Fingerprints.of(station, event.prevHash()));
            String heldBy = after == null ? null : after.before();
            Link own = links.get(event.stationSeq());
            boolean holds = heldBy == null || own == null || heldBy.equals(own.fingerprint());
            if (!hangs || !holds) {
                alarms.add(new Alarm("chain-broken", station, event.eventId()));
            }
        }
    }

    private static Set<Long> neighbours(List<WireEvent> fresh, Map<Long, WireEvent> sent, Known known) {
        Set<Long> wanted = new TreeSet<>();
        for (WireEvent event : fresh) {
            if (known.last() == null || event.stationSeq() - 1 != known.high()) {
                wanted.add(event.stationSeq() - 1);
            }
            if (event.stationSeq() < known.high()) {
                wanted.add(event.stationSeq() + 1);
            }
        }
        wanted.removeAll(sent.keySet());
        return wanted;
    }

    /// Numbers below this batch that were neither sent nor announced. Those from before were looked at in their time.
    private static void missing(EventBatch batch, TreeMap<Long, WireEvent> sent, Known known, List<Alarm> alarms) {
        long last = sent.lastKey();
        Set<Long> accounted = new TreeSet<>(batch.announced());
        accounted.addAll(sent.keySet());
        long here = accounted.stream()
                .filter(seq -> seq > known.high() && seq <= last)
                .count();
        if (here < last - known.high()) {
            alarms.add(new Alarm(
                    "events-missing",
                    batch.station(),
                    sent.lastEntry().getValue().eventId()));
        }
    }

    /// A station that knows less than it once signed was restored from an old copy or is not the only one.
    private static void wentBack(EventBatch batch, Known known, List<Alarm> alarms) {
        ChainHead head = batch.head();
        boolean other = head.seq() == known.head().seq()
                && !head.hash().equals(known.head().hash());
        if (head.seq() < known.head().seq() || (other && head.seq() > 0)) {
            alarms.add(new Alarm("station-went-back", batch.station(), NO_EVENT));
        }
    }

    private void enter(String station) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO station_chain(station, high_seq,"
                + " head_seq, head_hash, seen_at) VALUES (?, 0, 0, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, station);
            statement.setString(2, ChainHead.NONE.hash());
            statement.setLong(3, at.toEpochMilli());
            statement.executeUpdate();
        }
    }

    private Optional<Known> known(String station) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT high_seq, high_hash, head_seq, head_hash FROM station_chain WHERE station = ?"
                        + dialect.rowLock())) {
            statement.setString(1, station);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                row.getLong(1), row.getString(2), new ChainHead(row.getLong(3), row.getString(4))))
                        : Optional.empty();
            }
        }
    }

    private Map<Long, Link> links(String station, Set<Long> seqs) throws SQLException {
        Map<Long, Link> links = new HashMap<>();
        if (seqs.isEmpty()) {
            return links;
        }
        String marks = String.join(",", Collections.nCopies(seqs.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement("SELECT e.station_seq, i.hash, e.prev_hash"
                + " FROM event e JOIN event_identity i ON i.event_id = e.event_id"
                + " WHERE e.station = ? AND e.station_seq IN (" + marks + ")")) {
            statement.setString(1, station);
            int i = 2;
            for (long seq : seqs) {
                statement.setLong(i++, seq);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] before = row.getBytes(3);
                    links.put(
                            row.getLong(1),
                            new Link(
                                    HexFormat.of().formatHex(row.getBytes(2)),
                                    before == null
                                            ? null
                                            : Fingerprints.of(
                                                    station, HexFormat.of().formatHex(before))));
                }
            }
        }
        return links;
    }

    private void keep(String station, Known known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE station_chain SET high_seq = ?,"
                + " high_hash = ?, head_seq = ?, head_hash = ?, seen_at = ? WHERE station = ?")) {
            statement.setLong(1, known.high());
            statement.setString(2, known.last());
            statement.setLong(3, known.head().seq());
            statement.setString(4, known.head().hash());
            statement.setLong(5, at.toEpochMilli());
            statement.setString(6, station);
            statement.executeUpdate();
        }
    }
}
