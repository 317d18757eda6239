package org.shubbak.core.sync.wire;

import java.util.List;

/// A piece of a station's audit log, as the station keeps it.
/// @param headPlace how many rows the log has; with `headHash` its end, said even when no row is new
/// @param headHash 64 hexadecimal digits; [#FIRST] for an empty log
/// @param rows oldest first, at most [#MOST]
public record AuditPage(String station, long headPlace, String headHash, List<AuditRow> rows) {
    public static final int MOST = 200;

    /// What stands before the first row.
    public static final String FIRST = "0".repeat(64);
}
