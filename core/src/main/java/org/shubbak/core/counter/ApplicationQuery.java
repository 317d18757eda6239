package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;

/// What the list is asked for.
/// @param text an application or receipt number, an ID number, or whole words of a name; empty for all
/// @param before [ApplicationSummary#cursor] of the last row of the page before; null for the first page
public record ApplicationQuery(
        String text, int limit, @Nullable Long before) {
    public static ApplicationQuery newest(int limit) {
        return new ApplicationQuery("", limit, null);
    }

    @Override
    public String toString() {
        return "ApplicationQuery[***, " + limit + ", " + before + "]";
    }
}
