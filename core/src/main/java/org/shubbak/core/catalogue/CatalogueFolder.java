package org.shubbak.core.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// The files of one catalogue, read as JSON.
final class CatalogueFolder {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final CatalogueFiles files;
    private final Faults faults;

    CatalogueFolder(CatalogueFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /// The outermost object of a file, or a fault.
    Optional<Place> read(String file) {
        try {
            byte[] content = files.read(file);
            return Optional.of(new Place(faults, file, "", MAPPER.readTree(content)));
        } catch (IOException e) {
            faults.add(file, "", "cannot be read");
        } catch (JacksonException e) {
            faults.add(file, where(e), e.getOriginalMessage());
        }
        return Optional.empty();
    }

    boolean has(String file) {
        return files.has(file);
    }

    /// The lines of a text file, or a fault.
    List<String> lines(String file) {
        try {
            return new String(files.read(file), UTF_8).lines().toList();
        } catch (IOException e) {
            faults.add(file, "", "cannot be read");
            return List.of();
        }
    }

    /// Names of the folders below one, in order. A stray file there is a fault: somebody expects it to count.
    List<String> foldersIn(String folder) {
        try {
            List<CatalogueFiles.Entry> entries = files.in(folder).stream()
                    .filter(entry -> !entry.name().startsWith("."))
                    .toList();
            entries.stream()
                    .filter(entry -> !entry.folder())
                    .forEach(stray ->
                            faults.add(folder + "/" + stray.name(), "", "only folders belong here, one a service"));
            return entries.stream()
                    .filter(CatalogueFiles.Entry::folder)
                    .map(CatalogueFiles.Entry::name)
                    .toList();
        } catch (IOException e) {
            faults.add(folder, "", "cannot be read");
            return List.of();
        }
    }

    private static String where(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
