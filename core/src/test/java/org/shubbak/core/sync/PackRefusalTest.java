package org.shubbak.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shubbak.core.pack.CatalogueKey;
import org.shubbak.core.pack.PackDraft;

/// What is not right is refused, said and told, and the catalogue before stays.
class PackRefusalTest extends PackDeskFixture {

    @Test
    void aChangedPackIsRefusedSaidAndToldAndTheOldOneStays() throws Exception {
        order(1, "2026.12", publish("2026.12"));
        round();
        catalogue.activate();
        String hash = publish("2027.01");
        packs.put("2027.01", flip(pack("2027.01"), pack("2027.01").length() / 2));
        order(2, "2027.01", hash);
        told.clear();
        assertThat(round()).contains("pack.altered");
        assertThat(told).endsWith(refusal(2, "2026.12", "pack.altered"));
        assertThat(warnings()).containsExactly("pack.altered");
        assertThat(catalogue.activate()).isFalse();
        assertThat(catalogue.now().version()).isEqualTo("2026.12");
        start();
        assertThat(catalogue.now().version()).isEqualTo("2026.12");
    }

    @Test
    void aPackOfAnUnknownKeyIsRefused() throws Exception {
        CatalogueKey other = PackDraft.key(drafts.resolve("other.key"));
        String text = draft.version("2026.12").signedBy(other);
        packs.put("2026.12", text);
        order(1, "2026.12", PackDraft.read(text).hash());
        assertThat(round()).contains("pack.unknownKey");
        assertThat(told).containsExactly(refusal(1, "bundled", "pack.unknownKey"));
        assertThat(catalogue.version()).isEqualTo("bundled");
    }

    @Test
    void aGoodPackThatIsNotTheOrderedOneIsRefused() throws Exception {
        publish("2026.12");
        order(1, "2026.12", "0".repeat(64));
        assertThat(round()).contains("pack.other");
        assertThat(told).containsExactly(refusal(1, "bundled", "pack.other"));
    }

    @Test
    void anOldOrderPlayedAgainChangesNothingAndIsToldToTheHub() throws Exception {
        String former = publish("2026.12");
        order(1, "2026.12", former);
        round();
        catalogue.activate();
        order(2, "2027.01", publish("2027.01"));
        round();
        catalogue.activate();
        told.clear();
        order(1, "2026.12", former);
        assertThat(round()).isEmpty();
        assertThat(catalogue.activate()).isFalse();
        assertThat(catalogue.version()).isEqualTo("2027.01");
        assertThat(told).containsExactly(report(2, "in-force", "2027.01"), refusal(1, "2027.01", "pack.oldOrder"));
    }

    @Test
    void aPackChangedOnTheDiskIsNoticedAtTheStartAndFetchedAgain() throws Exception {
        String former = publish("2026.12");
        order(1, "2026.12", former);
        round();
        catalogue.activate();
        String hash = publish("2027.01");
        order(2, "2027.01", hash);
        round();
        catalogue.activate();
        round();
        told.clear();
        String changed = flip(pack("2027.01"), 5000);
        desk.store.transact(transaction -> {
            desk.store.catalogueOrders().keep(transaction, hash, "2027.01", changed);
            return true;
        });

        start();
        assertThat(catalogue.version()).isEqualTo("2026.12");
        round();
        assertThat(told.getFirst()).isEqualTo(refusal(2, "2026.12", "pack.altered"));
        assertThat(catalogue.activate()).isTrue();
        assertThat(catalogue.version()).isEqualTo("2027.01");
    }
}
