package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.shubbak.core.text.Problem;

/// What the server says of itself before the hub trusts it.
/// @param version the first number
record ServerCheck(int version) {
    private static final int HAS_TRANSACTION_TIMEOUT = 17;

    static ServerCheck of(ServerAddress address) throws Unusable {
        try (Connection connection = address.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('fsync', true),"
                        + " current_setting('synchronous_commit', true), current_setting('server_encoding', true)")) {
            boolean safe = row.next() && !"off".equals(row.getString(1)) && !"off".equals(row.getString(2));
            if (!safe) {
                throw new Unusable(
                        Problem.of("hub.databaseUnsafe", address.toString()),
                        new IllegalStateException("fsync or synchronous_commit is off"));
            }
            if (!"UTF8".equals(row.getString(3))) {
                throw new Unusable(
                        Problem.of("hub.databaseNotUnicode", address.toString()),
                        new IllegalStateException("server_encoding " + row.getString(3)));
            }
            return new ServerCheck(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw Unusable.server(e, address.toString());
        }
    }

    /// Said once a connection. A hub that is frozen in a transaction must not hold its locks for ever.
    String limits() {
        String limits = "SET statement_timeout = '10s'; SET lock_timeout = '5s';"
                + " SET idle_in_transaction_session_timeout = '30s'";
        return version < HAS_TRANSACTION_TIMEOUT ? limits : limits + "; SET transaction_timeout = '20s'";
    }
}
