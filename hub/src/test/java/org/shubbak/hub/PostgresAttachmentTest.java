package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresAttachmentTest extends AttachmentContract {
    private final EmbeddedServer server;

    PostgresAttachmentTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path data) {
        return StoreUnderTest.on(server, data);
    }
}
