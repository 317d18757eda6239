package org.shubbak.hub.store;

import java.sql.SQLException;

/// The five letters by which a server says what went wrong.
final class SqlStates {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private SqlStates() {}

    static String of(SQLException fault) {
        String state = fault.getSQLState();
        return state == null ? "" : state;
    }

    /// The first two letters.
    static String kind(SQLException fault) {
        String state = of(fault);
        return state.length() < 2 ? state : state.substring(0, 2);
    }

    /// Two transactions met; one of them was sent back.
    static boolean collision(SQLException fault) {
        return of(fault).equals(SERIALIZATION_FAILURE) || of(fault).equals(DEADLOCK);
    }

    /// A lock, a statement or a transaction was given up after its time.
    static boolean tookTooLong(SQLException fault) {
        return switch (of(fault)) {
            case "55P03", "57014", "25P04" -> true;
            default -> false;
        };
    }
}
