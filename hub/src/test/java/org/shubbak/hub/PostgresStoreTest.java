package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresStoreTest extends HubStoreContract {
    private final EmbeddedServer server;

    PostgresStoreTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.on(server, folder);
    }
}
