package org.shubbak.hub;

import java.nio.file.Path;

class SqliteAwaitingPaymentsTest extends AwaitingPaymentsContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
