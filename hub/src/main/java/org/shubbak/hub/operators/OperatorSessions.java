package org.shubbak.hub.operators;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Who is signed in, kept in the database: every hub on it knows, and whoever reads the database can become nobody,
/// because only a hash of what the browser holds is there. Calls block; any thread.
public record OperatorSessions(HubDatabase database, Clock clock, SecureRandom random) {
    /// Without a word.
    static final Duration IDLE = Duration.ofMinutes(30);

    /// A shift.
    static final Duration LONGEST = Duration.ofHours(12);

    /// Each look at a page would else be a write.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int BYTES = 32;

    /// @param csrf what every form of this session carries
    public record Session(Operator operator, String csrf) {}

    private record Found(Session session, Instant begunAt, Instant usedAt) {}

    /// @return what the browser keeps
    public Stored<String> begin(Operator operator) {
        String token = secret();
        long now = clock.millis();
        return database.write(connection -> {
            Statements.change(
                    connection,
                    "DELETE FROM operator_session WHERE used_at < ? OR begun_at < ?",
                    now - IDLE.toMillis(),
                    now - LONGEST.toMillis());
            Statements.change(
                    connection,
                    "INSERT INTO operator_session(hash, operator, csrf, begun_at, used_at) VALUES(?, ?, ?, ?, ?)",
                    hash(token),
                    operator.name(),
                    secret(),
                    now,
                    now);
            return token;
        });
    }

    /// With the role of this moment: who was removed is out at once.
    public Stored<Optional<Session>> find(String token) {
        String hash = hash(token);
        Stored<Optional<Found>> stored = database.read(connection -> Statements.first(
                connection,
                "SELECT o.name, o.role, s.csrf, s.begun_at, s.used_at FROM operator_session s"
                        + " JOIN fleet_operator o ON o.name = s.operator WHERE s.hash = ?",
                row -> new Found(
                        new Session(
                                new Operator(
                                        Statements.text(row, "name"),
                                        Role.read(Statements.text(row, "role")).orElse(Role.VIEWER)),
                                Statements.text(row, "csrf")),
                        Statements.time(row, "begun_at"),
                        Statements.time(row, "used_at")),
                hash));
        return switch (stored) {
            case Stored.Late<Optional<Found>> late -> new Stored.Late<>();
            case Stored.Failed<Optional<Found>> failed -> new Stored.Failed<>(failed.incident());
            case Stored.Done<Optional<Found>> done -> live(done.value(), hash);
        };
    }

    private Stored<Optional<Session>> live(Optional<Found> found, String hash) {
        Instant now = clock.instant();
        Optional<Found> live =
                found.filter(session -> now.isBefore(session.usedAt().plus(IDLE))
                        && now.isBefore(session.begunAt().plus(LONGEST)));
        if (live.isEmpty() || now.isBefore(live.get().usedAt().plus(NOTED))) {
            return new Stored.Done<>(live.map(Found::session));
        }
        return database.write(connection -> {
            Statements.change(
                    connection, "UPDATE operator_session SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
            return live.map(Found::session);
        });
    }

    public Stored<Boolean> end(String token) {
        return database.write(connection ->
                Statements.change(connection, "DELETE FROM operator_session WHERE hash = ?", hash(token)) > 0);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
