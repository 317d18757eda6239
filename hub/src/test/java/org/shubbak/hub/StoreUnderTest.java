package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;

/// A database of one kind, with nothing in it at first, and the ways to look into it and to disturb it from outside.
record StoreUnderTest(Path folder, Optional<String> server) {

    static StoreUnderTest file(Path folder) {
        return new StoreUnderTest(folder, Optional.empty());
    }

    static StoreUnderTest on(EmbeddedServer server, Path folder) {
        return new StoreUnderTest(folder, Optional.of(server.newHubDatabase(folder)));
    }

    /// Without tables: whoever opens it first makes them.
    static StoreUnderTest bare(EmbeddedServer server, Path folder) {
        return new StoreUnderTest(folder, Optional.of(server.newDatabase()));
    }

    HubDatabase open() {
        if (opening() instanceof DatabaseOpening.Opened opened) {
            return opened.database();
        }
        throw new AssertionError("not opened: " + opening());
    }

    /// A second process on the same data.
    HubDatabase beside() {
        if (HubDatabase.beside(folder, server.map(EmbeddedServer::address)) instanceof DatabaseOpening.Opened opened) {
            return opened.database();
        }
        throw new AssertionError("not opened beside");
    }

    DatabaseOpening opening() {
        return HubDatabase.open(folder, server.map(EmbeddedServer::address));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.orElse("jdbc:sqlite:" + folder.resolve("hub.db")));
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The database stumbles over one event, as over a page it cannot read.
    void poison(long stationSeq) throws SQLException {
        if (server.isPresent()) {
            change("ALTER TABLE event ADD CONSTRAINT poison CHECK (station_seq <> " + stationSeq + ") NOT VALID");
        } else {
            change("CREATE TRIGGER poison BEFORE INSERT ON event WHEN NEW.station_seq = " + stationSeq
                    + " BEGIN SELECT RAISE(ABORT, 'poison'); END");
        }
    }

    void cure() throws SQLException {
        change(server.isPresent() ? "ALTER TABLE event DROP CONSTRAINT poison" : "DROP TRIGGER poison");
    }

    /// Every transaction ends at its first event, as on a full disk.
    void refuse() throws SQLException {
        if (server.isPresent()) {
            change("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN RAISE EXCEPTION ''full'' USING ERRCODE = ''53100''; END'");
            change("CREATE TRIGGER refuse BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION refuse()");
        } else {
            change("CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ROLLBACK, 'disk'); END");
        }
    }

    void allow() throws SQLException {
        change(server.isPresent() ? "DROP TRIGGER refuse ON event" : "DROP TRIGGER refuse");
    }
}
