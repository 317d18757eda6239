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
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.Desk;
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
abstract class PackDeskFixture {
    @TempDir
    Path folder;

    @TempDir
    Path drafts;

    final Map<String, String> packs = new HashMap<>();
    final List<String> told = new ArrayList<>();
    boolean line = true;
    int fetched;
    PackDraft draft;
    private PackKeys keys;
    Desk desk;
    StationCatalogue catalogue;

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
    final void start() {
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

    String pack(String version) {
        return Objects.requireNonNull(packs.get(version));
    }

    String publish(String version) throws Exception {
        String text = draft.version(version).signed();
        packs.put(version, text);
        return PackDraft.read(text).hash();
    }

    void order(long number, String version, String hash) {
        change(new PackOrder(number, version, Optional.of(hash)));
    }

    void change(PackOrder order) {
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

    Optional<String> round() {
        return new PackDesk(desk.store, catalogue, new Hub(), "ram-03").run().map(Problem::code);
    }

    static String report(long number, String state, String inForce) {
        return "{\"number\":" + number + ",\"state\":\"" + state + "\",\"inForce\":\"" + inForce + "\"}";
    }

    static String refusal(long number, String inForce, String reason) {
        return "{\"number\":" + number + ",\"state\":\"refused\",\"inForce\":\"" + inForce + "\",\"reason\":\"" + reason
                + "\"}";
    }

    List<String> warnings() {
        return catalogue.warnings().stream().map(Problem::code).toList();
    }

    static String flip(String text, int place) {
        char other = text.charAt(place) == 'A' ? 'B' : 'A';
        return text.substring(0, place) + other + text.substring(place + 1);
    }
}
