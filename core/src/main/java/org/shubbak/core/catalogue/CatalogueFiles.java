package org.shubbak.core.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of one catalogue, wherever they lie. Names are relative, with `/` between folders.
abstract sealed class CatalogueFiles {

    /// The bytes of a file.
    abstract byte[] read(String file) throws IOException;

    abstract boolean has(String file);

    /// What lies directly in a folder, in order.
    abstract List<Entry> in(String folder) throws IOException;

    record Entry(String name, boolean folder) {}

    /// On disk or inside a jar.
    static final class OnDisk extends CatalogueFiles {
        private final Path root;

        OnDisk(Path root) {
            this.root = root;
        }

        @Override
        byte[] read(String file) throws IOException {
            return Files.readAllBytes(root.resolve(file));
        }

        @Override
        boolean has(String file) {
            return Files.exists(root.resolve(file));
        }

        @Override
        List<Entry> in(String folder) throws IOException {
            try (Stream<Path> entries = Files.list(root.resolve(folder))) {
                return entries.map(entry -> new Entry(nameOf(entry), Files.isDirectory(entry)))
                        .sorted(Comparator.comparing(Entry::name))
                        .toList();
            }
        }

        private static String nameOf(Path entry) {
            Path name = entry.getFileName();
            return name == null ? "" : name.toString().replace("/", "");
        }
    }

    /// As a pack carries them.
    static final class Carried extends CatalogueFiles {
        private final SortedMap<String, String> texts;

        /// @param texts by name
        Carried(SortedMap<String, String> texts) {
            this.texts = texts;
        }

        @Override
        byte[] read(String file) throws IOException {
            String text = texts.get(file);
            if (text == null) {
                throw new IOException("not carried");
            }
            return text.getBytes(UTF_8);
        }

        @Override
        boolean has(String file) {
            return texts.containsKey(file);
        }

        @Override
        List<Entry> in(String folder) {
            String start = folder + "/";
            Map<String, Boolean> names = texts.keySet().stream()
                    .filter(name -> name.startsWith(start))
                    .map(name -> name.substring(start.length()))
                    .collect(Collectors.toMap(
                            rest -> rest.split("/", 2)[0],
                            rest -> rest.contains("/"),
                            Boolean::logicalOr,
                            TreeMap::new));
            return names.entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
