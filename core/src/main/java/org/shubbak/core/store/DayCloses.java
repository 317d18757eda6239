package org.shubbak.core.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The comparisons that were made at the end of each day.
public final class DayCloses {
    private static final String REPORT = "day-report";

    private final Vault vault;
    private final Clock clock;

    DayCloses(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @param round 1, 2 … where a day was closed more than once
    public record Closed<T>(LocalDate day, int round, T report) {}

    /// @param terminal whether the terminal closed its day, or may have: everything up to here is covered by it
    /// @return its round
    public int add(
            Transaction transaction, LocalDate day, String actor, boolean terminal, boolean hubOpen, Object report)
            throws StoreFault {
        int round = 1 + (int) transaction.number("SELECT coalesce(max(round), 0) FROM day_close WHERE day = ?", day);
        transaction.update(
                "INSERT INTO day_close(day, round, actor, closed_at, through, hub_open, report) VALUES(?, ?, ?, ?, ?, ?, ?)",
                day,
                round,
                actor,
                clock.millis(),
                terminal ? transaction.number("SELECT coalesce(max(place), 0) FROM payment") : null,
                hubOpen ? 1 : 0,
                sealed(day, round, report));
        return round;
    }

    /// The hub's books are compared now.
    public void complete(Transaction transaction, LocalDate day, int round, Object report) throws StoreFault {
        transaction.update(
                "UPDATE day_close SET hub_open = 0, report = ? WHERE day = ? AND round = ?",
                sealed(day, round, report),
                day,
                round);
    }

    /// Newest first.
    public <T> List<Closed<T>> latest(Transaction transaction, int most, Class<T> form) throws StoreFault {
        return kept(
                transaction.list("SELECT * FROM day_close ORDER BY day DESC, round DESC LIMIT ?", Row::of, most), form);
    }

    /// Those that still have to be compared with the hub's books, oldest first.
    public <T> List<Closed<T>> waitingForHub(Transaction transaction, Class<T> form) throws StoreFault {
        return kept(transaction.list("SELECT * FROM day_close WHERE hub_open = 1 ORDER BY day, round", Row::of), form);
    }

    /// Whether the terminal has ended the day on which it took this payment.
    public boolean covers(Transaction transaction, UUID payment) throws StoreFault {
        return transaction.number(
                        "SELECT count(*) FROM payment WHERE id = ?"
                                + " AND place <= (SELECT coalesce(max(through), 0) FROM day_close)",
                        payment)
                > 0;
    }

    private Sealed sealed(LocalDate day, int round, Object report) {
        return vault.sealOwn(owner(day, round), REPORT, StoreJson.write(report));
    }

    private static UUID owner(LocalDate day, int round) {
        return UUID.nameUUIDFromBytes((day + "/" + round).getBytes(StandardCharsets.UTF_8));
    }

    private <T> List<Closed<T>> kept(List<Row> rows, Class<T> form) throws StoreFault {
        List<Closed<T>> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new Closed<>(
                    row.day(),
                    row.round(),
                    StoreJson.read(vault.openOwn(owner(row.day(), row.round()), REPORT, row.report()), form)));
        }
        return all;
    }

    private record Row(LocalDate day, int round, Sealed report) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    LocalDate.parse(row.getString("day")), row.getInt("round"), Transaction.present(row, "report"));
        }
    }
}
