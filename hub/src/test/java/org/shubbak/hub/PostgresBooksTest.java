package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresBooksTest extends BooksContract {
    private final EmbeddedServer server;

    PostgresBooksTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.on(server, where);
    }
}
