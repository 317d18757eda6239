package org.shubbak.core.store;

import java.sql.SQLException;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// SQLite's result codes in the words of the store. After a failed write the page cache cannot be trusted, so those
/// faults cost the connection.
final class SqliteFault {
    private static final int PRIMARY = 0xff;

    private SqliteFault() {}

    static StoreFault of(SQLException e) {
        return switch (code(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> fault("store.locked", false, e);
            case SQLITE_FULL -> fault("store.full", true, e);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> fault("store.damaged", true, e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> fault("store.noAccess", true, e);
            case SQLITE_CONSTRAINT -> throw new IllegalStateException("a rule of the store was broken", e);
            case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH ->
                throw new IllegalStateException("a wrong statement", e);
            default -> fault("store.ioError", true, e);
        };
    }

    static boolean damaged(StoreFault fault) {
        return fault.problem().code().equals("store.damaged");
    }

    private static StoreFault fault(String code, boolean connectionLost, SQLException e) {
        return new StoreFault(Problem.of(code), connectionLost, e);
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY);
    }
}
