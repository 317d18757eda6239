package org.shubbak.hub;

import java.nio.file.Path;

class SqliteStoreTest extends HubStoreContract {
    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.file(folder);
    }
}
