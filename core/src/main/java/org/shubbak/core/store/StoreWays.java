package org.shubbak.core.store;

import java.util.function.Consumer;

/// How hard a commit is pressed onto the disk, and who is told how far each has come. The product knows [#SAFE] only;
/// who proves that it is needed breaks it on purpose.
/// @param synchronous SQLite's word for it
/// @param watch called on the store's thread
record StoreWays(String synchronous, Consumer<Step> watch) {
    enum Step {
        BEFORE_BEGIN,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    static final StoreWays SAFE = new StoreWays("FULL", step -> {});
}
