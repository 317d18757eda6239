package org.shubbak.hub;

import java.nio.file.Path;

class SqliteBooksTest extends BooksContract {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }
}
