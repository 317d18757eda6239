package org.shubbak.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// The files of one catalogue, on disk or inside a jar.
final class CatalogueFolder {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path root;
    private final Faults faults;

    CatalogueFolder(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /// The outermost object of a file, or a fault.
    Optional<Place> read(String file) {
        try {
            byte[] content = Files.readAllBytes(root.resolve(file));
            return Optional.of(new Place(faults, file, "", MAPPER.readTree(content)));
        } catch (IOException e) {
            faults.add(file, "", "cannot be read");
        } catch (JacksonException e) {
            faults.add(file, where(e), e.getOriginalMessage());
        }
        return Optional.empty();
    }

    /// Names of the folders below one, in order. A stray file there is a fault: somebody expects it to count.
    List<String> foldersIn(String folder) {
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.filter(entry -> isFolder(folder, entry))
                    .map(CatalogueFolder::nameOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(folder, "", "cannot be read");
            return List.of();
        }
    }

    private boolean isFolder(String folder, Path entry) {
        boolean directory = Files.isDirectory(entry);
        if (!directory && !nameOf(entry).startsWith(".")) {
            faults.add(folder + "/" + nameOf(entry), "", "only folders belong here, one a service");
        }
        return directory && !nameOf(entry).startsWith(".");
    }

    private static String nameOf(Path entry) {
        Path name = entry.getFileName();
        return name == null ? "" : name.toString().replace("/", "");
    }

    private static String where(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
