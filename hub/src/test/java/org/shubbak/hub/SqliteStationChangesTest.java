package org.shubbak.hub;

import java.nio.file.Path;

class SqliteStationChangesTest extends StationChangesContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
