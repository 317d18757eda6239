package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shubbak.core.sync.wire.LeaseGrant;
import org.shubbak.hub.receipts.SqlReceiptLedger;
import org.shubbak.hub.store.HubDatabase;

@ExtendWith(EmbeddedServer.Started.class)
class PostgresReceiptLedgerTest extends ReceiptLedgerContract {
    private final EmbeddedServer server;

    PostgresReceiptLedgerTest(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.on(server, where);
    }

    /// What a killed hub leaves: transactions cut anywhere, and stations that ask the other one again.
    @Test
    void twoHubsWhoseConnectionsAreCutInTheMiddleGiveNothingTwice() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (HubDatabase second = database.open()) {
            Thread killer = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    server.change("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname LIKE 'hub_%' AND state <> 'idle' AND random() < 0.2");
                }
            });
            List<LeaseGrant> grants = together(ledger(), new SqlReceiptLedger(second));
            done.set(true);
            killer.join();
            assertThat(overlaps(grants)).isEmpty();
            assertThat(database.count("SELECT count(*) FROM receipt_lease")).isEqualTo(40);
            assertThat(database.count("SELECT max(last) FROM receipt_lease")).isEqualTo(200);
        }
    }
}
