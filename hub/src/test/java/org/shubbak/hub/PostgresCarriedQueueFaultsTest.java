package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresCarriedQueueFaultsTest extends CarriedQueueFaultsContract {
    private final EmbeddedServer server;

    PostgresCarriedQueueFaultsTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path data) {
        return StoreUnderTest.on(server, data);
    }
}
