package org.shubbak.hub.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The one seam between the hub and its database: SQLite in a folder, or a PostgreSQL server. Whoever keeps something
/// at the hub writes its SQL once, for both, and runs it here. Calls block with a deadline and may come from any
/// thread.
public interface HubDatabase extends AutoCloseable {

    /// @param server empty for a file of its own in `folder`
    static DatabaseOpening open(Path folder, Optional<ServerAddress> server) {
        return server.map(PostgresDatabase::open).orElseGet(() -> SqliteDatabase.open(folder));
    }

    /// For a command that is given while a hub may be running: beside it where the file is held, else as it would.
    /// SQLite
    /// lets the two take turns.
    static DatabaseOpening beside(Path folder, Optional<ServerAddress> server) {
        DatabaseOpening alone = open(folder, server);
        return alone instanceof DatabaseOpening.Refused refused
                        && refused.problem().code().equals("hub.dataInUse")
                ? SqliteDatabase.beside(folder)
                : alone;
    }

    /// In one transaction, which is on the disk before this returns `Done`. After `Failed` nothing of it is kept,
    /// unless
    /// the line to a server broke in the commit itself: then nobody knows, and asking again must be safe.
    <T> Stored<T> write(Errand<T> errand);

    <T> Stored<T> read(Errand<T> errand);

    /// Whether something could be kept now.
    Stored<Boolean> ready();

    /// Whether bodies that arrive on this day have a place to go. Cheap when it was asked before.
    Stored<Boolean> roomFor(LocalDate day);

    /// Removes bodies that arrived before this day and have been forwarded, and says how many tables (PostgreSQL) or
    /// rows
    /// (SQLite) are gone. Nobody who files waits long for it; ids, hashes and verdicts stay.
    Stored<Integer> dropBodies(LocalDate before);

    /// The few words of SQL that differ.
    Dialect dialect();

    /// Lets what has begun end.
    @Override
    void close();
}
