package org.shubbak.core.carry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a system shows what is plugged in: folders by person under `/run/media` and `/media`, folders under `/mnt`, on
/// Windows the drives beside the system's own.
final class Sticks {
    private static final List<String> BY_PERSON = List.of("/run/media", "/media");

    private Sticks() {}

    static List<String> found() {
        List<Path> found = new ArrayList<>();
        BY_PERSON.forEach(place -> inside(Path.of(place)).forEach(person -> found.addAll(inside(person))));
        found.addAll(inside(Path.of("/mnt")));
        String system = System.getenv("SystemDrive");
        if (system != null) {
            Path.of(".").getFileSystem().getRootDirectories().forEach(drive -> {
                if (!drive.toString().startsWith(system) && Files.isDirectory(drive)) {
                    found.add(drive);
                }
            });
        }
        return found.stream().filter(Files::isWritable).map(Path::toString).toList();
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of(); // somebody else's, or pulled out just now
        }
    }
}
