package org.shubbak.hub;

import java.nio.file.Path;

class SqliteCarriedQueueFaultsTest extends CarriedQueueFaultsContract {
    @Override
    StoreUnderTest empty(Path data) {
        return StoreUnderTest.file(data);
    }
}
