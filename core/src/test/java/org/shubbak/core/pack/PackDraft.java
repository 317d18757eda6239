package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shubbak.core.catalogue.CatalogueReader;

/// A catalogue folder that a test may change, and the key it is signed with.
public final class PackDraft {
    public static final String VERSION = "2026.11-draft1";
    private final Path folder;
    public final CatalogueKey key;

    public PackDraft(Path place) throws IOException, URISyntaxException {
        this.folder = place.resolve("catalogue");
        URL frame = Objects.requireNonNull(CatalogueReader.class.getResource("catalogue.json"));
        Path bundled = Path.of(frame.toURI()).resolveSibling("");
        Files.createDirectories(folder);
        for (String name : List.of("catalogue.json", "countries.json", "services")) {
            copy(bundled.resolve(name), folder.resolve(name));
        }
        this.key = key(place.resolve("catalogue.key"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    public static CatalogueKey key(Path file) {
        return ((CatalogueKey.Opening.Opened) CatalogueKey.create(file, new SecureRandom())).key();
    }

    public PackKeys keys() {
        return PackKeys.of(List.of(key.written())).orElseThrow();
    }

    public Path folder() {
        return folder;
    }

    public PackDraft version(String version) throws IOException {
        String frame = Files.readString(folder.resolve("catalogue.json"), UTF_8);
        write("catalogue.json", frame.replaceFirst("\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\""));
        return this;
    }

    public PackDraft write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text, UTF_8);
        return this;
    }

    public PackDraft change(String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file), UTF_8);
        if (!before.contains(from)) {
            throw new AssertionError(file + " does not say " + from);
        }
        return write(file, before.replace(from, to));
    }

    public String unsigned() {
        return text(PackFile.build(folder));
    }

    public String signed() {
        return text(PackFile.sign(unsigned(), key));
    }

    public String signedBy(CatalogueKey other) {
        return text(PackFile.sign(unsigned(), other));
    }

    public static CataloguePack read(String text) {
        return ((PackFile.Reading.Read) PackFile.look(text)).pack();
    }

    private static String text(PackFile.Written written) {
        return switch (written) {
            case PackFile.Written.Text text -> text.text();
            case PackFile.Written.Refused refused -> throw new AssertionError(refused.problem());
        };
    }
}
