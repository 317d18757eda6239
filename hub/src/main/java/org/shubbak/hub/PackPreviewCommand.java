package org.shubbak.hub;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.packs.CatalogueChanges;
import org.shubbak.hub.packs.PackTarget;
import org.shubbak.hub.packs.SqlPackStandings;
import org.shubbak.hub.packs.SqlPacks;
import org.shubbak.hub.packs.StationPack;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Says what would be different at stations, against what each of them works with now.",
            "Services, fees, fields, papers, times, and for whom they are open. Read it before you stage."
        })
final class PackPreviewCommand implements Callable<Integer> {

    @Mixin
    private final HubCommand hub;

    @Mixin
    private final PackScope scope = new PackScope();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "VERSION",
            description = "As published, or 'bundled' for the catalogue that each program brought.")
    private String version = "";

    @Option(
            names = "--language",
            paramLabel = "ar|en",
            defaultValue = "en",
            description = "Of the answer (default: ${DEFAULT-VALUE}).")
    private String tag = "en";

    PackPreviewCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        return scope.problem().map(hub::refused).orElseGet(() -> hub.withDatabase(this::preview));
    }

    private int preview(HubDatabase database) {
        Optional<ServiceCatalogue> next = catalogue(database, version);
        if (next.isEmpty()) {
            return hub.refused(Problem.of("pack.noSuchPack", version));
        }
        Map<String, List<String>> stations = new LinkedHashMap<>();
        for (PackTarget target : scope.targets()) {
            Stored<List<StationPack>> found = new SqlPackStandings(database).of(target);
            if (!(found instanceof Stored.Done<List<StationPack>> done)) {
                return hub.done(found, any -> 1);
            }
            done.value()
                    .forEach(station -> stations.computeIfAbsent(station.inForce(), any -> new ArrayList<>())
                            .add(station.station()));
        }
        if (stations.isEmpty()) {
            return hub.refused(Problem.of("pack.noStations"));
        }
        stations.forEach((inForce, names) -> compare(database, inForce, names, next.get()));
        return 0;
    }

    private void compare(HubDatabase database, String inForce, List<String> names, ServiceCatalogue next) {
        Language language = tag.equals(Language.AR.tag()) ? Language.AR : Language.EN;
        hub.say(Hub.texts().say(language, "preview.stations", inForce, names.size(), String.join(" ", names)));
        catalogue(database, inForce)
                .ifPresentOrElse(
                        now -> new CatalogueChanges(Hub.texts(), language)
                                .between(now, next)
                                .forEach(hub::say),
                        () -> hub.say(Hub.texts().say(language, "preview.unknown", inForce)));
    }

    private static Optional<ServiceCatalogue> catalogue(HubDatabase database, String version) {
        if (version.equals(PackOrder.BUNDLED)) {
            return CatalogueReader.bundled() instanceof CatalogueReading.Complete complete
                    ? Optional.of(complete.catalogue())
                    : Optional.empty();
        }
        return new SqlPacks(database).file(version) instanceof Stored.Done<Optional<String>> done
                ? done.value().flatMap(PackPreviewCommand::read)
                : Optional.empty();
    }

    private static Optional<ServiceCatalogue> read(String file) {
        return PackFile.look(file) instanceof PackFile.Reading.Read read
                ? Optional.of(read.pack().catalogue())
                : Optional.empty();
    }
}
