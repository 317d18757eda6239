package org.shubbak.hardware.payment.matrix;

import org.jspecify.annotations.Nullable;

/// What became of one place of the matrix.
/// @param ended the state in which the payment or the money back ended, and how the terminal's books stood to ours
/// @param disturbed whether the cut fell into the dialogue at all
/// @param fault null where every promise was kept
record Seen(
        Cell cell,
        String ended,
        boolean disturbed,
        @Nullable String fault) {}
