package org.shubbak.clerk.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The clerks of this station, from `clerks.json` in its data folder. A PIN is never kept, only its Argon2 hash.
public final class ClerkRoll {
    /// 19 MiB, two passes, one lane: the least that OWASP advises, and about 50 ms at a counter.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private ClerkRoll() {}

    public sealed interface Reading {
        record Read(List<Clerk> clerks) implements Reading {}

        record Unusable(Problem problem) implements Reading {}
    }

    public static Reading read(Path file) {
        if (!Files.exists(file)) {
            return new Reading.Unusable(Problem.of("clerks.missing"));
        }
        try {
            List<Clerk> clerks = new ArrayList<>();
            for (JsonNode entry : JsonMapper.shared().readTree(file.toFile()).path("clerks")) {
                clerks.add(new Clerk(
                        entry.path("id").stringValue(),
                        both(entry.path("name")),
                        both(entry.path("duty")),
                        entry.path("seconds").asBoolean(false),
                        entry.path("pin").stringValue()));
            }
            return clerks.isEmpty()
                    ? new Reading.Unusable(Problem.of("clerks.missing"))
                    : new Reading.Read(List.copyOf(clerks));
        } catch (JacksonException e) {
            return new Reading.Unusable(Problem.of("clerks.damaged"));
        }
    }

    private static LocalText both(JsonNode text) {
        return new LocalText(text.path("ar").stringValue(), text.path("en").stringValue());
    }

    /// Two made-up clerks, PIN 2468 and 1357: for the demonstration only.
    /// @throws JacksonException when the file cannot be written
    public static void writeDemonstration(Path file) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("note", "made up for the demonstration");
        ArrayNode clerks = root.putArray("clerks");
        add(
                clerks,
                "c-101",
                new LocalText("سلمى عوض", "Salma Awad"),
                new LocalText("موظفة شباك", "Counter clerk"),
                false,
                "2468");
        add(
                clerks,
                "c-102",
                new LocalText("رامي حداد", "Rami Haddad"),
                new LocalText("مسؤول القسم", "Section supervisor"),
                true,
                "1357");
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }

    private static void add(ArrayNode clerks, String id, LocalText name, LocalText duty, boolean seconds, String pin) {
        ObjectNode clerk = clerks.addObject();
        clerk.put("id", id);
        clerk.putObject("name").put("ar", name.ar()).put("en", name.en());
        clerk.putObject("duty").put("ar", duty.ar()).put("en", duty.en());
        clerk.put("seconds", seconds);
        clerk.put("pin", Password.hash(pin).addRandomSalt().with(ARGON2).getResult());
    }

    /// Takes its time: call it on a work thread.
    static boolean fits(Clerk clerk, String pin) {
        return Password.check(pin, clerk.pinHash()).with(Argon2Function.getInstanceFromHash(clerk.pinHash()));
    }
}
