package org.shubbak.core.sync;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.store.CatalogueOrders.Note;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.sync.wire.PackReport;
import org.shubbak.core.text.Problem;

/// Fetches the catalogue pack that the hub ordered, and tells the hub what became of its orders.
/// @param station the name under which the hub knows this one
record PackDesk(StationStore store, StationCatalogue catalogue, HubClient hub, String station) {

    /// The same once more is always right.
    /// @return what could not be done
    Optional<Problem> run() {
        Optional<Problem> fetched = catalogue.toFetch().flatMap(this::fetch);
        return tell().or(() -> fetched);
    }

    private Optional<Problem> fetch(PackOrder order) {
        String path = "/v1/packs/" + order.version() + "?station=" + URLEncoder.encode(station, StandardCharsets.UTF_8);
        return switch (hub.ask(HubQuestion.large(path, PackFile.MOST_BYTES))) {
            case HubReply.Unknown unknown -> Optional.of(unknown.problem());
            case HubReply.Refused refused -> Optional.of(refused.problem());
            case HubReply.Said said -> catalogue.take(order, said.json());
        };
    }

    private Optional<Problem> tell() {
        if (!(store.transact(store.catalogueOrders()::untold) instanceof Kept.Done<List<Note>> untold)
                || !(store.transact(store.catalogueOrders()::latest) instanceof Kept.Done<Long> latest)) {
            return Optional.empty();
        }
        for (Note note : untold.value()) {
            PackReport report = new PackReport(
                    station, note.number(), latest.value(), note.state(), catalogue.version(), note.reason());
            switch (hub.ask(HubQuestion.post("/v1/pack-reports", PackJson.write(report)))) {
                case HubReply.Unknown unknown -> {
                    return Optional.of(unknown.problem());
                }
                case HubReply.Refused refused -> {
                    return Optional.of(refused.problem());
                }
                case HubReply.Said said -> told(note);
            }
        }
        return Optional.empty();
    }

    /// Where this is not kept the hub hears it twice, which is no harm.
    private void told(Note note) {
        store.transact(transaction -> {
            store.catalogueOrders().told(transaction, note);
            return true;
        });
    }
}
