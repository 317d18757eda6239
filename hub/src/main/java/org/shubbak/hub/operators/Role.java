package org.shubbak.hub.operators;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody may see and do. Each has what its work needs and no more: who watches the machines need not know what
/// an office takes in, and who checks the money changes nothing.
public enum Role {
    /// Sees the stations.
    VIEWER,
    /// Sees everything but the record, and takes stations out of service.
    OPERATOR,
    /// Sees everything, the record of operators included, and changes nothing.
    AUDITOR;

    public boolean seesMoney() {
        return this != VIEWER;
    }

    public boolean seesRecord() {
        return this == AUDITOR;
    }

    public boolean revokes() {
        return this == OPERATOR;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> read(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
