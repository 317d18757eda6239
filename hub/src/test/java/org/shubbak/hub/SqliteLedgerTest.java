package org.shubbak.hub;

import java.nio.file.Path;

class SqliteLedgerTest extends LedgerContract {
    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.file(folder);
    }
}
