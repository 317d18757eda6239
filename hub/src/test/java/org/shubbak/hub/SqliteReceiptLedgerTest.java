package org.shubbak.hub;

import java.nio.file.Path;

class SqliteReceiptLedgerTest extends ReceiptLedgerContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
