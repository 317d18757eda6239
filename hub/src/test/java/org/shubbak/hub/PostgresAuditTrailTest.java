package org.shubbak.hub;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresAuditTrailTest extends AuditTrailContract {
    private final EmbeddedServer server;

    PostgresAuditTrailTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.on(server, where);
    }
}
