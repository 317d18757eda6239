package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;

/// What the list is asked for.
/// @param text an application or receipt number, an ID number, or whole words of a name; empty for all
/// @param before [ApplicationSummary#cursor] of the last row of the page before; null for the first page
/// @param onlyWaiting those that are not wholly at the hub
public record ApplicationQuery(
        String text, int limit, @Nullable Long before, boolean onlyWaiting) {
    public static ApplicationQuery newest(int limit) {
        return new ApplicationQuery("", limit, null, false);
    }

    @Override
    public String toString() {
        return "ApplicationQuery[***, " + limit + ", " + before + ", " + onlyWaiting + "]";
    }
}
