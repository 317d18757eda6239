package org.shubbak.hub;

import java.nio.file.Path;

class SqliteCataloguePacksTest extends CataloguePacksContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
