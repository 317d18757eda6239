package org.shubbak.packaging.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.shubbak.core.store.FiledEvent;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;

/// Looks at everything a station must never have wrong. Works on a copy: what the station itself makes of its files at
/// the next start is part of the trial.
final class StationCheck {
    /// Each counts what must not be: its name and its query.
    private static final Map<String, String> NONE_OF = noneOf();

    private StationCheck() {}

    /// @param scratch an empty place for the copy; kept only when the caller keeps it
    static Findings of(Path data, List<Told> ledger, Path scratch) throws IOException {
        if (Files.notExists(data.resolve("station.db"))) {
            return Findings.unreadable(ledger, "there is no database");
        }
        copy(data, scratch);
        return switch (StationStore.open(scratch, Clock.systemUTC(), new SecureRandom())) {
            case StationStore.Opening.Refused not ->
                Findings.unreadable(ledger, "refused: " + not.problem().code());
            case StationStore.Opening.Opened opened -> {
                List<String> faults = new ArrayList<>();
                if (!opened.notices().isEmpty()) {
                    faults.add("notices " + opened.notices());
                }
                Map<UUID, FiledEvent> events;
                try (StationStore store = opened.store()) {
                    events = throughTheStore(store, faults);
                }
                yield compared(ledger, events, raw(scratch.resolve("station.db"), faults), faults);
            }
        };
    }

    /// Every body opens, and the audit chain is whole.
    private static Map<UUID, FiledEvent> throughTheStore(StationStore store, List<String> faults) {
        Kept<Map<UUID, FiledEvent>> kept = store.transact(transaction -> {
            Optional<Long> broken = store.audit().firstBreak(transaction);
            broken.ifPresent(place -> faults.add("audit chain breaks at " + place));
            store.applications().list(transaction, "", Integer.MAX_VALUE, null, false);
            store.applications().unfiled(transaction);
            store.outbox().due(transaction, Integer.MAX_VALUE, Integer.MAX_VALUE);
            return store.outbox().filedEvents(transaction);
        });
        return switch (kept) {
            case Kept.Done<Map<UUID, FiledEvent>> done -> done.value();
            case Kept.Not<Map<UUID, FiledEvent>> not -> {
                faults.add("not readable: " + not.problem().code());
                yield Map.of();
            }
        };
    }

    private static List<String> raw(Path database, List<String> faults) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            String integrity = String.join("; ", texts(statement, "PRAGMA integrity_check"));
            if (!integrity.equals("ok")) {
                faults.add("integrity_check: " + integrity);
            }
            for (Map.Entry<String, String> wrong : NONE_OF.entrySet()) {
                String count = texts(statement, wrong.getValue()).getFirst();
                if (!count.equals("0")) {
                    faults.add(count + " " + wrong.getKey());
                }
            }
            return texts(
                    statement,
                    "SELECT number FROM application WHERE number IS NOT NULL"
                            + " UNION ALL SELECT receipt_number FROM application WHERE receipt_number IS NOT NULL");
        } catch (SQLException e) {
            faults.add("SQL: " + e.getMessage());
            return List.of();
        }
    }

    private static Findings compared(
            List<Told> ledger, Map<UUID, FiledEvent> events, List<String> numbers, List<String> faults) {
        Set<UUID> told = new HashSet<>();
        Set<UUID> missing = new HashSet<>();
        for (Told line : ledger) {
            told.add(line.id());
            if (!events.containsKey(line.id())) {
                missing.add(line.id());
            }
        }
        int untold =
                (int) events.keySet().stream().filter(id -> !told.contains(id)).count();
        Map<String, Set<Long>> series = new TreeMap<>();
        for (String number : numbers) {
            // An application's number has the till before its last four digits, a receipt's ends in six.
            int cut = Math.max(number.lastIndexOf('-') + 1, number.length() - (number.length() > 16 ? 6 : 4));
            series.computeIfAbsent(number.substring(0, cut), name -> new HashSet<>())
                    .add(Long.parseLong(number.substring(cut)));
        }
        long gaps = series.values().stream()
                .mapToLong(used -> used.stream().max(Long::compare).orElse(0L) - used.size())
                .sum();
        int repeats = numbers.size() - new HashSet<>(numbers).size();
        return new Findings(
                ledger.size(), missing, ledger.size() - told.size(), gaps, repeats, untold, events.size(), faults);
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Map<String, String> noneOf() {
        try (InputStream in = StationCheck.class.getResourceAsStream("none.tsv")) {
            Map<String, String> all = new LinkedHashMap<>();
            new String(requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(part -> all.put(part[0], part[1]));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
