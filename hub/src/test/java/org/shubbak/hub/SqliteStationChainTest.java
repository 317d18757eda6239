package org.shubbak.hub;

import java.nio.file.Path;

class SqliteStationChainTest extends StationChainContract {
    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.file(folder);
    }
}
