package org.shubbak.hub.store;

import java.sql.SQLException;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteErrorCode;

/// The database cannot be used; the problem tells the operator what to do.
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

    /// Of a server: what stands in the way is said by the state of the innermost fault that has one.
    static Unusable server(Throwable fault, String place) {
        String state = "";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && !SqlStates.of(sql).isEmpty()) {
                state = SqlStates.of(sql);
            }
        }
        String code = state.equals("3D000")
                ? "hub.databaseMissing"
                : switch (state.length() < 2 ? state : state.substring(0, 2)) {
                    case "28" -> "hub.databaseLogin";
                    case "08", "57" -> "hub.databaseUnreachable";
                    default -> "hub.databaseNoAccess";
                };
        return new Unusable(Problem.of(code, place), fault);
    }
}
