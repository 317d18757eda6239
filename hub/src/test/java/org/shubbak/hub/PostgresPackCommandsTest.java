package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresPackCommandsTest extends PackCommandsContract {
    private final EmbeddedServer server;

    PostgresPackCommandsTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.on(server, where);
    }
}
