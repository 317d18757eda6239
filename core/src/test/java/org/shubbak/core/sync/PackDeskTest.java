package org.shubbak.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shubbak.core.pack.PackDraft;
import org.shubbak.core.store.Kept;
import org.shubbak.core.sync.wire.PackOrder;

/// What is ordered comes into force, whatever happens in between.
class PackDeskTest extends PackDeskFixture {

    @Test
    void anOrderedPackIsFetchedAndComesIntoForceOnlyBetweenTwoPeople() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        assertThat(round()).isEmpty();
        assertThat(catalogue.version()).isEqualTo("bundled");
        assertThat(catalogue.waiting()).isTrue();
        assertThat(catalogue.now().version()).isEqualTo(PackDraft.VERSION);

        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.now().version()).isEqualTo("2026.12");
        assertThat(catalogue.waiting()).isFalse();
        assertThat(round()).isEmpty();
        assertThat(told).containsExactly(report(1, "ready", "bundled"), report(1, "in-force", "2026.12"));
    }

    @Test
    void itIsInForceAtTheNextStartAlsoWithoutALine() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        round();
        catalogue.activate();
        line = false;
        start();
        assertThat(catalogue.now().version()).isEqualTo("2026.12");
    }

    @Test
    void aPowerCutBetweenFetchAndActivationLosesNothing() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        round();
        start();
        assertThat(catalogue.version()).isEqualTo("bundled");
        assertThat(catalogue.waiting()).isTrue();
        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.version()).isEqualTo("2026.12");
        assertThat(fetched).isEqualTo(1);
    }

    @Test
    void aPowerCutBetweenOrderAndFetchLosesNothing() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        line = false;
        assertThat(round()).contains("sync.unreachable");
        start();
        line = true;
        assertThat(round()).isEmpty();
        assertThat(catalogue.waiting()).isTrue();
    }

    @Test
    void theWayBackNeedsNeitherTheHubsPackNorALine() throws Exception {
        String former = publish("2026.12");
        order(1, "2026.12", former);
        round();
        catalogue.activate();
        order(2, "2027.01", publish("2027.01"));
        round();
        catalogue.activate();
        packs.clear();
        order(3, "2026.12", former);
        line = false;
        round();
        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.version()).isEqualTo("2026.12");
        assertThat(catalogue.now().version()).isEqualTo("2026.12");
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void theCatalogueOfTheProgramCanBeOrderedToo() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        round();
        catalogue.activate();
        change(PackOrder.bundled(2));
        round();
        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.version()).isEqualTo("bundled");
        start();
        assertThat(catalogue.version()).isEqualTo("bundled");
    }

    @Test
    void aLaterOrderThatComesWhileOneWaitsIsTheOneThatCounts() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        round();
        order(2, "2027.01", publish("2027.01"));
        assertThat(catalogue.activate()).isFalse();
        assertThat(catalogue.version()).isEqualTo("bundled");
        round();
        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.version()).isEqualTo("2027.01");
    }

    @Test
    void onlyTheLastPacksAreKept() throws Exception {
        for (int number = 1; number <= 8; number++) {
            order(number, "v" + number, publish("v" + number));
            round();
            catalogue.activate();
        }
        assertThat(List.of("v1", "v4", "v5", "v8"))
                .extracting(version -> desk.store
                        .transact(transaction -> desk.store
                                .catalogueOrders()
                                .pack(transaction, PackDraft.read(pack(version)).hash()))
                        .equals(new Kept.Done<>(Optional.of(pack(version)))))
                .containsExactly(false, false, true, true);
    }
}
