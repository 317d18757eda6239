package org.shubbak.hardware.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Changes `station.json`: the whole file or none of it, with the one before kept beside it. What a change does not
/// concern stays as somebody wrote it, also what this version does not know. A change that would bring a fault into the
/// file is refused with its name; faults that were there before do not stand in its way, so that a broken file can be
/// mended piece by piece. One writer at a time.
public final class StationWriter {
    public static final String EARLIER = StationFile.NAME + ".before";
    private static final Logger LOG = LoggerFactory.getLogger(StationWriter.class);
    private final Path folder;

    /// @param folder the station's data folder
    public StationWriter(Path folder) {
        this.folder = folder;
    }

    /// @return what is wrong with the change; empty when it is on the disk
    public List<Problem> device(DeviceKind kind, DeviceSetup setup) {
        return change(root -> DeviceNodes.put(root, kind, setup));
    }

    /// Takes a device out. As [#device].
    public List<Problem> remove(DeviceKind kind) {
        return change(root -> root.remove(DeviceNodes.name(kind)));
    }

    /// As [#device].
    public List<Problem> basics(StationBasics basics) {
        return change(root -> {
            ObjectNode station = DeviceNodes.part(root, "station");
            station.put("name", basics.name());
            station.put("officeCode", basics.officeCode());
            station.put("drawer", basics.drawer());
            ObjectNode office = DeviceNodes.part(station, "office");
            office.put("ar", basics.office().ar());
            office.put("en", basics.office().en());
            station.put("zone", basics.zone());
            root.put("hub", basics.hub());
            if (basics.panelMillimetres() == null) {
                root.remove("panelMillimetres");
            } else {
                root.put("panelMillimetres", basics.panelMillimetres());
            }
        });
    }

    /// The earlier file and the present one change places. As [#device].
    public List<Problem> putBack() {
        Path earlier = folder.resolve(EARLIER);
        try {
            return Files.exists(earlier)
                    ? replace(Files.readString(earlier, UTF_8))
                    : List.of(Problem.of("settings.noEarlier", earlier.toString()));
        } catch (IOException e) {
            return notWritten(e);
        }
    }

    public boolean hasEarlier() {
        return Files.exists(folder.resolve(EARLIER));
    }

    private List<Problem> change(Consumer<ObjectNode> change) {
        Path file = folder.resolve(StationFile.NAME);
        try {
            String before = Files.exists(file) ? Files.readString(file, UTF_8) : "{}";
            if (!(tree(before) instanceof ObjectNode root)) {
                return List.of(Problem.of("settings.notMended", file.toString()));
            }
            change.accept(root);
            String after = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            List<FileFault> added = new ArrayList<>(faults(after));
            added.removeAll(faults(before));
            return added.isEmpty()
                    ? replace(after)
                    : added.stream().map(FileFault::problem).toList();
        } catch (IOException e) {
            return notWritten(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            return JsonMapper.shared().nullNode();
        }
    }

    private static List<FileFault> faults(String json) {
        List<FileFault> faults = new ArrayList<>();
        JsonForm form = JsonForm.parse(StationFile.NAME, json, faults);
        if (faults.isEmpty()) {
            StationFile.settings(form);
        }
        return faults;
    }

    private List<Problem> replace(String text) throws IOException {
        Path file = folder.resolve(StationFile.NAME);
        Path part = written(file, text.getBytes(UTF_8));
        if (Files.exists(file)) {
            Path copy = written(folder.resolve(EARLIER), Files.readAllBytes(file));
            Files.move(copy, folder.resolve(EARLIER), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return List.of();
    }

    /// Beside its place, and on the disk before anything is moved over: a power cut leaves one of the two.
    private static Path written(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.write(part, content);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        OwnersFile.close(part);
        return part;
    }

    private List<Problem> notWritten(IOException e) {
        LOG.warn("the settings were not written: {}", e.getClass().getName());
        return Stream.of(Problem.of("settings.notWritten", folder.toString())).toList();
    }
}
