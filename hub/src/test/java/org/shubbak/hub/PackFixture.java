package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.pack.PackKeys;

/// A catalogue folder, its key, a hub, and the commands that people type.
abstract class PackFixture {
    @TempDir
    Path place;

    StoreUnderTest database;
    HubUnderTest hub;
    PackKeys keys;
    final List<PackStation> stations = new ArrayList<>();
    String said = "";

    abstract StoreUnderTest empty(Path where);

    @BeforeEach
    void keyAndHub() throws Exception {
        bundled();
        assertThat(offline("keygen", "--out", at("catalogue.key"))).isZero();
        String line = said.lines()
                .filter(one -> one.contains("catalogueKeys"))
                .findFirst()
                .orElseThrow();
        keys = PackKeys.of(List.of(line.replaceAll(".*\\[\"([^\"]+)\"].*", "$1")))
                .orElseThrow();
        database = empty(place.resolve("hub"));
        start();
    }

    /// The product's own catalogue as a folder, whether it lies in one or in the jar.
    private void bundled() throws Exception {
        String frame = Objects.requireNonNull(CatalogueReader.class.getResource("catalogue.json"))
                .toString();
        if (!frame.startsWith("jar:")) {
            bundled(Path.of(URI.create(frame)).resolveSibling(""));
            return;
        }
        int inside = frame.indexOf("!/");
        Path jar = Path.of(URI.create(frame.substring("jar:".length(), inside)));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            bundled(files.getPath(frame.substring(inside + 1)).resolveSibling(""));
        }
    }

    private void bundled(Path from) throws IOException {
        for (String name : List.of("catalogue.json", "countries.json", "services")) {
            copy(from.resolve(name), place.resolve("catalogue").resolve(name));
        }
    }

    final void start() {
        HubSettings settings = HubSettings.local(place.resolve("hub"));
        hub = HubUnderTest.start(settings.on(database.server().map(EmbeddedServer::address)));
    }

    @AfterEach
    void stop() {
        stations.forEach(PackStation::close);
        hub.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    String at(String name) {
        return place.resolve(name).toString();
    }

    int offline(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        String[] all =
                Stream.concat(Stream.of("catalogue"), Arrays.stream(arguments)).toArray(String[]::new);
        int code = new HubMain(print, print).run(all);
        said = out.toString(UTF_8);
        return code;
    }

    int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", at("hub")));
        database.server().ifPresent(url -> all.addAll(List.of("--database", url)));
        return offline(all.toArray(String[]::new));
    }

    void edit(String file, String from, String to) throws IOException {
        Path path = place.resolve("catalogue").resolve(file);
        String before = Files.readString(path, UTF_8);
        assertThat(before).containsPattern(from);
        Files.writeString(path, before.replaceFirst(from, to), UTF_8);
    }

    /// Of the folder as it stands now.
    String publish(String version) throws IOException {
        edit("catalogue.json", "\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"");
        String signed = at(version + ".pack");
        assertThat(offline("build", "--folder", at("catalogue"), "--out", at("unsigned")))
                .as(said)
                .isZero();
        assertThat(offline("sign", "--pack", at("unsigned"), "--key", at("catalogue.key"), "--out", signed))
                .as(said)
                .isZero();
        assertThat(run("publish", signed)).as(said).isZero();
        return signed;
    }

    PackStation station(String name) {
        PackStation station =
                new PackStation(place.resolve(name), name, hub.hub().address(), keys);
        stations.add(station);
        return station;
    }

    String list() {
        assertThat(run("list", "--json")).isZero();
        return said;
    }

    long alarms() {
        try {
            return database.count("SELECT coalesce(sum(times), 0) FROM alarm WHERE kind = 'pack-refused'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
