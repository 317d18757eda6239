package org.shubbak.core.store;

import javax.crypto.SecretKey;

/// Where the station's own key comes from: a file today, the key store of the machine where there is one.
public interface KeySource {
    sealed interface Key {
        /// @param key 32 random bytes, the same at every start
        record Found(SecretKey key) implements Key {}

        record Missing() implements Key {}

        record Unreadable() implements Key {}
    }

    Key find();

    /// Makes the key once in the station's life, before anything is sealed with it.
    Key make();
}
