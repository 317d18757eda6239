package org.shubbak.hub;

import java.nio.file.Path;

class SqliteAuditTrailTest extends AuditTrailContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
