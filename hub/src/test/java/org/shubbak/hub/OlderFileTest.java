package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.RECEIPT_PRINTED;
import static org.shubbak.core.sync.wire.EventTypes.SUBMITTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.FirstHub;

/// A file that the first hub made, before the history of its tables was kept in it, is taken over whole.
class OlderFileTest {
    @TempDir
    Path data;

    private final SendingStation station = new SendingStation("ram-01");
    private final UUID application = station.newApplication();
    private final WireEvent submitted = station.event(application, 1, SUBMITTED);
    private final WireEvent early = station.event(application, 2, RECEIPT_PRINTED);
    private final WireEvent paid = station.event(application, 3, PAID);

    @BeforeEach
    void make() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hub.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(firstTables());
            event(connection, submitted);
            event(connection, paid);
            verdict(connection, submitted, "ACCEPTED", null);
            verdict(connection, paid, "ACCEPTED", "unmatched");
            verdict(connection, early, "DEFERRED", "unknown-type");
            statement.executeUpdate("INSERT INTO alarm VALUES ('id-reuse', 'ram-01', '" + submitted.eventId()
                    + "', 3, '2026-11-24T10:00:00.250Z')");
        }
    }

    @Test
    void everythingInItIsStillKnown() throws Exception {
        try (HubUnderTest hub = HubUnderTest.start(data)) {
            assertThat(hub.words("ram-01", submitted, paid)).containsExactly("duplicate", "duplicate unmatched");
            assertThat(hub.get("/v1/applications/" + application).body())
                    .contains("\"nextApplicationSeq\":2", "2026-11-24T10:00:00.250Z", "unknown-type");
            assertThat(hub.words("ram-01", early)).containsExactly("accepted");
            assertThat(hub.get("/v1/applications/" + application).body())
                    .contains("\"nextApplicationSeq\":4", "\"notTaken\":[]");
            assertThat(hub.count("SELECT sum(times) FROM alarm")).isEqualTo(3);
            assertThat(hub.count("SELECT count(*) FROM event_body WHERE received_day = 20261124"))
                    .isEqualTo(2);
        }
        try (HubUnderTest again = HubUnderTest.start(data)) {
            assertThat(again.words("ram-01", early)).containsExactly("duplicate");
        }
    }

    private static String firstTables() throws IOException {
        try (InputStream in = OlderFileTest.class.getResourceAsStream("/org/shubbak/hub/store/sqlite/V1__events.sql")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void event(Connection connection, WireEvent event) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event VALUES (?,'ram-01',?,?,?,?,?,?,?,?)")) {
            insert.setString(1, event.eventId().toString());
            insert.setLong(2, event.stationSeq());
            insert.setString(3, event.applicationId().toString());
            insert.setInt(4, event.applicationSeq());
            insert.setString(5, event.type());
            insert.setBytes(6, FirstHub.hash("ram-01", event));
            insert.setString(7, "2026-11-24T10:00:00.250Z");
            insert.setString(8, event.recordedAt());
            insert.setBytes(9, event.body().getBytes(UTF_8));
            insert.executeUpdate();
        }
    }

    private static void verdict(Connection connection, WireEvent event, String verdict, @Nullable String code)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO verdict VALUES (?,?,?,?,?)")) {
            insert.setString(1, event.eventId().toString());
            insert.setString(2, event.applicationId().toString());
            insert.setString(3, verdict);
            insert.setString(4, code);
            insert.setString(5, "2026-11-24T10:00:00.250Z");
            insert.executeUpdate();
        }
    }
}
