package org.shubbak.core.store;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What came of a piece of work on the store. `Done` is returned only after the commit: it is on the disk.
public sealed interface Kept<T extends @Nullable Object> {
    record Done<T extends @Nullable Object>(T value) implements Kept<T> {}

    /// Nothing of it was kept.
    record Not<T extends @Nullable Object>(Problem problem) implements Kept<T> {}
}
