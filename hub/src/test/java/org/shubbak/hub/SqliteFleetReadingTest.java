package org.shubbak.hub;

import java.nio.file.Path;

class SqliteFleetReadingTest extends FleetReadingContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
