package org.shubbak.hub;

import java.nio.file.Path;

class SqliteForwardTest extends ForwardContract {
    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.file(folder);
    }
}
