package org.shubbak.hub;

import java.nio.file.Path;

class SqlitePackCommandsTest extends PackCommandsContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
