package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresFleetDeskTest extends FleetDeskContract {
    private final EmbeddedServer server;

    PostgresFleetDeskTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.on(server, where);
    }
}
