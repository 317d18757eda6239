package org.shubbak.packaging.campaign;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.shubbak.packaging.bench.BenchMain;

/// What a program of a campaign is started from. Hundreds of short lives are mostly starts: the classes are packed and
/// their parsed form is kept for the next, once a campaign.
final class ProgramFiles {
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m");

    private ProgramFiles() {}

    static List<String> plain() {
        List<String> options = new ArrayList<>(SMALL);
        options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        return options;
    }

    /// Of this test run's own classes, whatever is compiled while it runs.
    static List<String> packed() {
        return Once.OPTIONS;
    }

    private static final class Once {
        static final List<String> OPTIONS = make();
    }

    private static List<String> make() {
        try {
            Path folder = Files.createTempDirectory("campaign-programs");
            List<String> entries = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                if (Files.isDirectory(path)) {
                    entries.add(
                            jar(path, folder.resolve(entries.size() + ".jar")).toString());
                } else if (Files.exists(path)) {
                    entries.add(entry);
                }
            }
            Path archive = folder.resolve("classes.jsa");
            List<String> options = new ArrayList<>(SMALL);
            options.addAll(List.of("-cp", String.join(File.pathSeparator, entries)));
            List<String> first = new ArrayList<>(List.of(java(), "-XX:ArchiveClassesAtExit=" + archive));
            first.addAll(options);
            first.addAll(List.of(BenchMain.class.getName(), "file", "--hub", "none", "--count", "5"));
            first.addAll(List.of("--data", folder.resolve("data").toString()));
            first.addAll(List.of("--ledger", folder.resolve("ledger").toString()));
            Commands.run(first.toArray(new String[0]));
            options.addFirst("-XX:SharedArchiveFile=" + archive);
            return List.copyOf(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> !path.equals(classes)).sorted().toList()) {
                // Folders too: whoever looks for all files of one finds none without its own entry.
                boolean folder = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace('\\', '/');
                packed.putNextEntry(new JarEntry(folder ? name + "/" : name));
                packed.write(folder ? new byte[0] : Files.readAllBytes(file));
                packed.closeEntry();
            }
        }
        return jar;
    }
}
