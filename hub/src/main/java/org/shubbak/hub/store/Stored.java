package org.shubbak.hub.store;

import org.shubbak.core.text.Incident;

/// How an errand at the store ended.
public sealed interface Stored<T> {
    record Done<T>(T value) implements Stored<T> {}

    /// The deadline passed; the work may still be done. Asking again is safe.
    record Late<T>() implements Stored<T> {}

    /// Nothing of it is kept.
    record Failed<T>(Incident incident) implements Stored<T> {}
}
