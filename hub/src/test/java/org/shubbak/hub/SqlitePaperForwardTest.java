package org.shubbak.hub;

import java.nio.file.Path;

class SqlitePaperForwardTest extends PaperForwardContract {
    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.file(folder);
    }
}
