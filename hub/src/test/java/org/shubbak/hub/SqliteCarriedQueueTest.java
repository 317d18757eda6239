package org.shubbak.hub;

import java.nio.file.Path;

class SqliteCarriedQueueTest extends CarriedQueueContract {
    @Override
    StoreUnderTest empty(Path data) {
        return StoreUnderTest.file(data);
    }
}
