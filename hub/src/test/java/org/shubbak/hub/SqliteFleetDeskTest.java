package org.shubbak.hub;

import java.nio.file.Path;

class SqliteFleetDeskTest extends FleetDeskContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
