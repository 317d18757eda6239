package org.shubbak.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.pack.CatalogueKey;
import org.shubbak.core.pack.PackFile;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.PackOrder;

/// A pack with opening rules that the hub has ordered and the station has fetched, ready for its next start: passport
/// renewal for one state employee, address change from January on.
final class OrderedPack {
    static final String MEMBER = "400000014";
    static final String STRANGER = "900000019";

    private OrderedPack() {}

    /// @param place for the folder it is made of
    /// @return the keys that the station must know
    static PackKeys in(Path data, Path place) throws IOException, URISyntaxException {
        Path folder = place.resolve("catalogue");
        copyBundled(folder);
        PolicyKey policy = PolicyKeyFile.create(data.resolve("keys").resolve("policy.key"), new SecureRandom())
                .orElseThrow();
        Files.createDirectories(folder.resolve("members"));
        Files.writeString(
                folder.resolve("members/state-employees.txt"), policy.token("state-employees", MEMBER) + "\n");
        Files.writeString(folder.resolve("policy.json"), """
                {
                  "policyKey": "KEY",
                  "groups": [{ "id": "state-employees", "name": { "ar": "موظفو الدولة", "en": "State employees" } }],
                  "openings": [
                    { "service": "passport-renewal", "only": "state-employees" },
                    { "service": "address-change", "from": "2027-01-15" }
                  ]
                }
                """.replace("KEY", policy.id()), UTF_8);
        CatalogueKey key = ((CatalogueKey.Opening.Opened)
                        CatalogueKey.create(place.resolve("catalogue.key"), new SecureRandom()))
                .key();
        PackKeys keys = PackKeys.of(List.of(key.written())).orElseThrow();
        take(data, keys, text(PackFile.sign(text(PackFile.build(folder)), key)));
        return keys;
    }

    private static String text(PackFile.Written written) {
        return ((PackFile.Written.Text) written).text();
    }

    private static void take(Path data, PackKeys keys, String text) {
        StationStore.Opening opening = StationStore.open(data, Clock.systemUTC(), new SecureRandom());
        try (StationStore store = ((StationStore.Opening.Opened) opening).store()) {
            String hash = ((PackFile.Reading.Read) PackFile.look(text)).pack().hash();
            PackOrder order = new PackOrder(1, "2026.12", Optional.of(hash));
            assertThat(store.transact(transaction -> {
                        store.catalogueOrders().take(transaction, order);
                        return true;
                    }))
                    .isInstanceOf(Kept.Done.class);
            StationCatalogue catalogue = StationCatalogue.open(
                    store,
                    keys,
                    ((org.shubbak.core.catalogue.CatalogueReading.Complete) CatalogueReader.bundled()).catalogue());
            assertThat(catalogue.take(order, text)).isEmpty();
        }
    }

    private static void copyBundled(Path folder) throws IOException, URISyntaxException {
        URL frame = Objects.requireNonNull(CatalogueReader.class.getResource("catalogue.json"));
        if (frame.toURI().getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(frame.toURI(), java.util.Map.of())) {
                copy(jar.getPath("/org/shubbak/core/catalogue"), folder);
            }
        } else {
            copy(Path.of(frame.toURI()).resolveSibling(""), folder);
        }
    }

    private static void copy(Path from, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            }
        }
    }
}
