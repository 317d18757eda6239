package org.shubbak.hub;

import java.nio.file.Path;

class SqliteAttachmentTest extends AttachmentContract {
    @Override
    StoreUnderTest empty(Path data) {
        return StoreUnderTest.file(data);
    }
}
