package org.shubbak.packaging.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.EventState;
import org.shubbak.core.store.FiledEvent;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says where each id of the ledger is. The station's program must have ended: its file takes one process at a time.
@Command(
        name = "verify",
        description = "Says where everything in the ledger is: hub, pending, parked, missing or double.",
        mixinStandardHelpOptions = true)
final class BenchVerify implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "the station's data folder")
    private Path data = Path.of("");

    @Option(names = "--hub-data", description = "the hub's data folder")
    private @Nullable Path hubData;

    @Option(names = "--ledger", required = true, description = "the ids of what was filed")
    private Path ledger = Path.of("");

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, NotDone {
        CommandSpec command = spec;
        if (command == null) {
            throw new IllegalStateException("run by picocli only");
        }
        try (StationStore store = BenchStation.open(data)) {
            Count count = count(store);
            command.commandLine().getOut().println(json ? count.json() : count.toString());
            return count.good() ? 0 : 1;
        }
    }

    private Count count(StationStore store) throws IOException, NotDone {
        Map<UUID, FiledEvent> station =
                kept(store.transact(transaction -> store.outbox().filedEvents(transaction)));
        Map<UUID, Integer> hub = hubData == null ? bySaying(station) : HubCount.submitted(hubData);
        List<String> receipts =
                kept(store.transact(transaction -> store.applications().receiptNumbers(transaction)));
        return Count.of(Ledger.read(ledger), station, hub, receipts);
    }

    /// Without the hub's data there is only its word.
    private static Map<UUID, Integer> bySaying(Map<UUID, FiledEvent> station) {
        return station.entrySet().stream()
                .filter(entry -> entry.getValue().state() == EventState.ACCEPTED)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> 1));
    }

    private static <T> T kept(Kept<T> kept) throws NotDone {
        return switch (kept) {
            case Kept.Done<T> done -> done.value();
            case Kept.Not<T> not -> throw BenchStation.notDone(not.problem());
        };
    }
}
