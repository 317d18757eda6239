package org.shubbak.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.pack.CatalogueKey;
import org.shubbak.core.pack.PackDraft;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.store.Kept;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.text.Problem;

/// A station with its real store, before a hub that hands out what the test laid there.
class PackDeskTest {
    @TempDir
    Path folder;

    @TempDir
    Path drafts;

    private final Map<String, String> packs = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private boolean line = true;
    private int fetched;
    private PackDraft draft;
    private PackKeys keys;
    private Desk desk;
    private StationCatalogue catalogue;

    @BeforeEach
    void open() throws Exception {
        draft = new PackDraft(drafts);
        keys = draft.keys();
        desk = new Desk(folder);
        start();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// As the program does; also after it ended in the middle of something.
    private void start() {
        catalogue = StationCatalogue.open(desk.store, keys, bundled());
    }

    private static ServiceCatalogue bundled() {
        return ((CatalogueReading.Complete) CatalogueReader.bundled()).catalogue();
    }

    private final class Hub implements HubClient {
        @Override
        public HubAnswer send(EventBatch batch) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public HubReply ask(HubQuestion question) {
            if (!line) {
                return new HubReply.Unknown(Problem.of("sync.unreachable"));
            }
            if (question.json().isPresent()) {
                told.add(question.json().get().replaceAll("\"station\":\"[^\"]*\",|\"latest\":\\d+,", ""));
                return new HubReply.Said("{}");
            }
            fetched++;
            String version = question.path().replaceAll("/v1/packs/([^?]+).*", "$1");
            return packs.containsKey(version)
                    ? new HubReply.Said(pack(version))
                    : new HubReply.Refused(Problem.of("sync.notUnderstood"));
        }

        @Override
        public void close() {}
    }

    private String pack(String version) {
        return Objects.requireNonNull(packs.get(version));
    }

    private String publish(String version) throws Exception {
        String text = draft.version(version).signed();
        packs.put(version, text);
        return PackDraft.read(text).hash();
    }

    private void order(long number, String version, String hash) {
        change(new PackOrder(number, version, Optional.of(hash)));
    }

    private void change(PackOrder order) {
        Kept<Boolean> kept = desk.store.transact(transaction -> desk.store
                .changes()
                .take(
                        transaction,
                        new HubChange(
                                desk.store.changes().cursor(transaction) + 1,
                                HubChange.CATALOGUE_PACK,
                                PackJson.write(order))));
        assertThat(kept).isEqualTo(new Kept.Done<>(true));
    }

    private Optional<String> round() {
        return new PackDesk(desk.store, catalogue, new Hub(), "ram-03").run().map(Problem::code);
    }

    private static String report(long number, String state, String inForce) {
        return "{\"number\":" + number + ",\"state\":\"" + state + "\",\"inForce\":\"" + inForce + "\"}";
    }

    private static String refusal(long number, String inForce, String reason) {
        return "{\"number\":" + number + ",\"state\":\"refused\",\"inForce\":\"" + inForce + "\",\"reason\":\"" + reason
                + "\"}";
    }

    private List<String> warnings() {
        return catalogue.warnings().stream().map(Problem::code).toList();
    }

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

    private static String flip(String text, int place) {
        char other = text.charAt(place) == 'A' ? 'B' : 'A';
        return text.substring(0, place) + other + text.substring(place + 1);
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
