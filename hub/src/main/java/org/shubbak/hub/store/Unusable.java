package org.shubbak.hub.store;

import java.sql.SQLException;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteErrorCode;

/// The data folder cannot be used; the problem tells the operator what to do.
final class Unusable extends Exception {
    private final transient Problem problem;

    Unusable(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Unusable of(SQLException e, String folder) {
        // The lowest byte is the kind; the rest of an extended code is detail.
        int kind = e.getErrorCode() & 0xFF;
        if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new Unusable(Problem.of("hub.dataDamaged", folder), e);
        }
        if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new Unusable(Problem.of("hub.dataInUse", folder), e);
        }
        return new Unusable(Problem.of("hub.dataNoAccess", folder), e);
    }
}
