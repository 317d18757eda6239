package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.LeaseGrant;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.VoidNotice;
import org.shubbak.hub.receipts.LeaseOutcome;
import org.shubbak.hub.receipts.SqlReceiptLedger;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// No number is ever given twice, whichever database is behind the hub.
abstract class ReceiptLedgerContract {
    static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    static final String SERIES = "RAM-03-2026-ILS";

    @TempDir
    Path folder;

    StoreUnderTest database;
    private HubDatabase opened;

    abstract StoreUnderTest empty(Path where);

    @BeforeEach
    void start() {
        database = empty(folder);
        opened = database.open();
    }

    @AfterEach
    void stop() {
        opened.close();
    }

    SqlReceiptLedger ledger() {
        return new SqlReceiptLedger(opened);
    }

    static LeaseRequest request(String station, int wanted, long from) {
        return new LeaseRequest(station, UUID.randomUUID(), SERIES, wanted, from);
    }

    /// Asked until it is answered, as a station does.
    static LeaseGrant lease(SqlReceiptLedger ledger, LeaseRequest request) {
        while (true) {
            if (ledger.lease(request, NOW) instanceof Stored.Done<LeaseOutcome> done) {
                assertThat(done.value()).isInstanceOf(LeaseOutcome.Leased.class);
                return ((LeaseOutcome.Leased) done.value()).grant();
            }
        }
    }

    @Test
    void blocksFollowEachOtherWithoutAGapAndASeriesKnowsNothingOfAnother() {
        assertThat(lease(ledger(), request("ram-03", 500, 1))).matches(grant -> grant.first() == 1);
        assertThat(lease(ledger(), request("ram-04", 100, 1)))
                .matches(grant -> grant.first() == 501 && grant.last() == 600);
        LeaseRequest other = new LeaseRequest("ram-03", UUID.randomUUID(), "RAM-03-2026-JOD", 10, 1);
        assertThat(lease(ledger(), other)).matches(grant -> grant.first() == 1);
    }

    @Test
    void aBlockBeginsBehindWhatTheStationGaveByItself() {
        assertThat(lease(ledger(), request("ram-03", 10, 42))).matches(grant -> grant.first() == 42);
        assertThat(lease(ledger(), request("ram-04", 10, 7))).matches(grant -> grant.first() == 52);
    }

    @Test
    void theSameLeaseIdGetsTheSameBlockAlsoAfterARestart() {
        LeaseRequest request = request("ram-03", 10, 1);
        LeaseGrant first = lease(ledger(), request);
        lease(ledger(), request("ram-04", 10, 1));
        assertThat(lease(ledger(), request)).isEqualTo(first);
        opened.close();
        opened = database.open();
        assertThat(lease(ledger(), request)).isEqualTo(first);
    }

    @Test
    void aLeaseIdOfAnotherStationOrSeriesIsRefusedAndTakesNothing() {
        LeaseRequest request = request("ram-03", 10, 1);
        lease(ledger(), request);
        for (LeaseRequest reuse : List.of(
                new LeaseRequest("ram-04", request.leaseId(), SERIES, 10, 1),
                new LeaseRequest("ram-03", request.leaseId(), SERIES + "X", 10, 1))) {
            assertThat(ledger().lease(reuse, NOW)).isEqualTo(new Stored.Done<>(new LeaseOutcome.IdReuse()));
        }
        assertThat(lease(ledger(), request("ram-03", 10, 1))).matches(grant -> grant.first() == 11);
    }

    @Test
    void aVoidReceiptIsVoidForItsOwnStationOnly() {
        VoidNotice notice = new VoidNotice("ram-03", List.of("RAM-03-2026-ILS-000001"));
        assertThat(ledger().voided(notice, NOW)).isEqualTo(new Stored.Done<>(true));
        assertThat(ledger().voided(notice, NOW)).isEqualTo(new Stored.Done<>(true));
        assertThat(ledger().isVoid("RAM-03-2026-ILS-000001", "ram-03")).isEqualTo(new Stored.Done<>(true));
        assertThat(ledger().isVoid("RAM-03-2026-ILS-000001", "ram-04")).isEqualTo(new Stored.Done<>(false));
        assertThat(ledger().isVoid("RAM-03-2026-ILS-000002", "ram-03")).isEqualTo(new Stored.Done<>(false));
    }

    @Test
    void manyAtOnceAndEachAskedTwiceNeverOverlap() throws Exception {
        assertThat(overlaps(together(ledger(), ledger()))).isEmpty();
    }

    /// Each of some stations asks for many blocks, every one twice.
    static List<LeaseGrant> together(SqlReceiptLedger... hubs) throws InterruptedException {
        List<LeaseGrant> all = new ArrayList<>();
        List<Thread> stations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "ram-0" + i;
            SqlReceiptLedger one = hubs[i % hubs.length];
            SqlReceiptLedger other = hubs[(i + 1) % hubs.length];
            stations.add(Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 10; k++) {
                    LeaseRequest request = request(name, 5, 1);
                    LeaseGrant grant = lease(one, request);
                    if (!lease(other, request).equals(grant)) {
                        throw new AssertionError("another block for the same id");
                    }
                    synchronized (all) {
                        all.add(grant);
                    }
                }
            }));
        }
        for (Thread station : stations) {
            station.join();
        }
        assertThat(all).hasSize(40);
        return all;
    }

    static List<Long> overlaps(List<LeaseGrant> grants) {
        List<Long> given = new ArrayList<>();
        List<Long> twice = new ArrayList<>();
        for (LeaseGrant grant : grants) {
            for (long number = grant.first(); number <= grant.last(); number++) {
                (given.contains(number) ? twice : given).add(number);
            }
        }
        return twice;
    }
}
