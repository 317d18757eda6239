package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresPaperForwardTest extends PaperForwardContract {
    private final EmbeddedServer server;

    PostgresPaperForwardTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path folder) {
        return StoreUnderTest.on(server, folder);
    }
}
