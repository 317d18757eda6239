package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresForwardTest extends ForwardContract {
    private final EmbeddedServer server;

    PostgresForwardTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.on(server, folder);
    }
}
