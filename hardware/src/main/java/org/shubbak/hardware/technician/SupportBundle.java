package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shubbak.core.technician.FoundDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// One file that a help desk can work with: settings, versions, devices, self-test, last faults, logs, sizes and
/// threads. Nothing personal and no secret is in it: every text passes [Redaction], and of the database only numbers of
/// rows are told.
/// @param folder the station's data folder
/// @param faults the devices' last faults, in words
public record SupportBundle(
        Path folder, SelfTestReport selfTest, List<FoundDevice> devices, List<String> faults, ZonedDateTime at) {
    private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);
    private static final int TAIL = 2_000_000;
    private static final String README = """
            Shubbak support bundle
            settings.json   the station's settings, without passwords
            versions.json   program, Java and operating system
            devices.json    what hangs on the machine
            selftest.json   every check with its sentence
            faults.txt      the devices' last faults
            files.json      sizes of the data folder's files, rows of its tables
            threads.txt     what the program is doing
            log/            the ends of the logs
            Numbers of nine digits and more, machine readable lines, long encoded data and secrets were taken out.
            """;

    /// @return whether the whole file is at its place; otherwise nothing is
    public boolean write(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, String> text : texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOG.warn("no support bundle: {}", e.getClass().getName());
            return false;
        }
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("README.txt", README);
        texts.put("settings.json", Redaction.of(tail(folder.resolve("station.json"))));
        texts.put("versions.json", pretty(versions()));
        texts.put(
                "devices.json",
                Redaction.of(pretty(devices.stream().map(SupportBundle::form).toList())));
        texts.put("selftest.json", Redaction.of(selfTest.json()));
        texts.put("faults.txt", Redaction.of(String.join("\n", faults)));
        texts.put("files.json", pretty(files()));
        texts.put("threads.txt", threads());
        for (Path log : listed(folder.resolve("log"))) {
            texts.put("log/" + log.getFileName(), Redaction.of(tail(log)));
        }
        return texts;
    }

    private Map<String, Object> versions() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("at", at.toOffsetDateTime().toString());
        versions.put(
                "shubbak",
                Optional.ofNullable(SupportBundle.class.getPackage().getImplementationVersion())
                        .orElse("(built from source)"));
        for (String property : List.of("java.version", "java.vendor", "os.name", "os.version", "os.arch")) {
            versions.put(property, System.getProperty(property, ""));
        }
        return versions;
    }

    private static Map<String, Object> form(FoundDevice device) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("port", device.port());
        form.put("name", device.name());
        form.put("seems", device.seems().en());
        form.put("usable", device.usable());
        return form;
    }

    private Map<String, Object> files() throws IOException {
        Map<String, Object> sizes = new TreeMap<>();
        for (Path file : listed(folder)) {
            sizes.put(file.getFileName().toString(), Files.size(file));
        }
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("sizes", sizes);
        files.put("rows", DatabaseFigures.of(folder.resolve("station.db")));
        return files;
    }

    /// Names and places only: a stack holds no values.
    private static String threads() {
        StringBuilder out = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            out.append(thread.getName()).append(' ').append(thread.getState()).append('\n');
            for (StackTraceElement frame : stack) {
                out.append("    at ").append(frame).append('\n');
            }
        });
        return Redaction.of(out.toString());
    }

    private static List<Path> listed(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// The end of a file as text; packed logs of earlier days are told by their size only.
    private static String tail(Path file) throws IOException {
        if (!Files.exists(file) || file.toString().endsWith(".gz")) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        int from = Math.max(0, all.length - TAIL);
        return new String(all, from, all.length - from, UTF_8);
    }

    private static String pretty(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
