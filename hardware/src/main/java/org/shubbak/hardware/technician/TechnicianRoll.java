package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.shubbak.core.technician.TechnicianKey;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The technicians of a station, from `technicians.json` in its data folder: a file of its own, so that it can be read
/// when the settings cannot. A PIN is never kept, only its Argon2 hash.
public final class TechnicianRoll implements TechnicianKey {
    public static final String NAME = "technicians.json";
    /// 19 MiB, two passes, one lane: the least that OWASP advises.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Path file;

    /// @param folder the station's data folder
    public TechnicianRoll(Path folder) {
        this.file = folder.resolve(NAME);
    }

    @Override
    public Entry enter(String pin) {
        if (!Files.exists(file)) {
            return new Entry.Closed(new Findings().say(Problem.of("technician.nobody")));
        }
        try {
            for (JsonNode one : JsonMapper.shared().readTree(file.toFile()).path("technicians")) {
                String hash = one.path("pin").stringValue();
                if (Password.check(pin, hash).with(Argon2Function.getInstanceFromHash(hash))) {
                    return new Entry.Welcome(one.path("id").stringValue(), name(one.path("name")));
                }
            }
            return new Entry.WrongPin();
        } catch (JacksonException e) {
            return new Entry.Closed(new Findings().say(Problem.of("technician.damaged")));
        }
    }

    private static LocalText name(JsonNode name) {
        return new LocalText(name.path("ar").stringValue(), name.path("en").stringValue());
    }

    /// Adds a technician, or gives one with this id a new PIN. The whole file or none.
    /// @return whether it is on the disk
    public boolean enrol(String id, LocalText name, String pin) {
        try {
            ObjectNode root = root();
            ArrayNode all = root.withArray("technicians");
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).path("id").asString("").equals(id)) {
                    all.remove(i);
                }
            }
            ObjectNode one = all.addObject();
            one.put("id", id);
            one.putObject("name").put("ar", name.ar()).put("en", name.en());
            one.put("pin", Password.hash(pin).addRandomSalt().with(ARGON2).getResult());
            Path part = file.resolveSibling(NAME + ".part");
            Files.writeString(
                    part, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n", UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private ObjectNode root() {
        return Files.exists(file) && JsonMapper.shared().readTree(file.toFile()) instanceof ObjectNode there
                ? there
                : JsonMapper.shared().createObjectNode();
    }

    /// A made-up technician, PIN 8642: for the demonstration only.
    public static boolean writeDemonstration(Path folder) {
        return new TechnicianRoll(folder).enrol("t-1", new LocalText("نادر سمارة", "Nader Samara"), "8642");
    }
}
