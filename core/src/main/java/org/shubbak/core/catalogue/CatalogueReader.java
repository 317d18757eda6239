package org.shubbak.core.catalogue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Reads a catalogue: `catalogue.json`, `countries.json` and one folder a service below `services`. Whatever is wrong
/// with the files is in the answer, all of it; bad content never throws.
public final class CatalogueReader {
    private static final String FRAME = "catalogue.json";

    private CatalogueReader() {}

    /// The catalogue that the product carries, from its jar or from the classes of a build.
    public static CatalogueReading bundled() {
        URL frame = CatalogueReader.class.getResource(FRAME);
        if (frame == null) {
            return cannotBeOpened();
        }
        try {
            if (frame.openConnection() instanceof JarURLConnection jar) {
                return insideJar(jar);
            }
            return read(Path.of(frame.toURI()).resolveSibling(""));
        } catch (IOException | URISyntaxException e) {
            return cannotBeOpened();
        }
    }

    public static CatalogueReading read(Path folder) {
        return read(new CatalogueFiles.OnDisk(folder));
    }

    /// The files that a pack carries, by name.
    public static CatalogueReading read(SortedMap<String, String> texts) {
        return read(new CatalogueFiles.Carried(texts));
    }

    private static CatalogueReading read(CatalogueFiles files) {
        Faults faults = new Faults();
        Optional<ServiceCatalogue> catalogue = read(new CatalogueFolder(files, faults));
        List<CatalogueFault> found = faults.found();
        return catalogue.isPresent() && found.isEmpty()
                ? new CatalogueReading.Complete(catalogue.get())
                : new CatalogueReading.Faulty(found);
    }

    private static Optional<ServiceCatalogue> read(CatalogueFolder folder) {
        Optional<Place> place = folder.read(FRAME);
        Optional<Place> countries = folder.read("countries.json");
        if (place.isEmpty() || countries.isEmpty()) {
            return Optional.empty();
        }
        Frame frame = FrameReader.read(place.get(), countries.get());
        ServiceReader reader = new ServiceReader(frame);
        List<ServiceDefinition> services = new ArrayList<>();
        for (String name : folder.foldersIn("services")) {
            folder.read("services/" + name + "/service.json")
                    .ifPresent(service -> services.add(reader.read(service, name)));
        }
        services.sort(Comparator.comparing(ServiceDefinition::pilot).reversed().thenComparing(ServiceDefinition::id));
        Set<String> ids = services.stream().map(ServiceDefinition::id).collect(Collectors.toUnmodifiableSet());
        return Optional.of(frame.with(services).with(new PolicyReader(folder, ids).read()));
    }

    private static CatalogueReading insideJar(JarURLConnection jar) throws IOException, URISyntaxException {
        URI file = jar.getJarFileURL().toURI();
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(file))) {
            Path frame = inside.getPath("/", jar.getEntryName());
            return read(frame.resolveSibling(""));
        }
    }

    private static CatalogueReading cannotBeOpened() {
        return new CatalogueReading.Faulty(
                List.of(new CatalogueFault(FRAME, "", "the catalogue of the product cannot be opened")));
    }
}
