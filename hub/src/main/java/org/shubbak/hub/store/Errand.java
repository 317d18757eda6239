package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.SQLException;

/// What is done inside one transaction. It may be run again from the start when the database asks for that, so it must
/// change nothing outside.
@FunctionalInterface
public interface Errand<T> {
    T run(Connection connection) throws SQLException;
}
