package org.shubbak.hardware.printer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Which pictures one printer keeps in its own memory. A picture may be printed from there only when the printer lists
/// its key and our record knows the content under that key: after a change of printers, or of a footer, it travels as
/// dots again until it is written anew. Keys come from the content, so that two stations that swap their printers mean
/// the same by the same key. Writes are counted by day, because the memory wears out. Used by the printer's thread.
public final class StoredGraphics {
    private static final Logger LOG = LoggerFactory.getLogger(StoredGraphics.class);
    private static final int FIRST = 0x21;
    private static final int KEYS = 0x7E - FIRST + 1;

    private final @Nullable Path file;
    private final Clock clock;
    private final Map<String, String> keysByContent = new LinkedHashMap<>();
    private Set<String> listed = Set.of();
    private LocalDate day = LocalDate.EPOCH;
    private int writes;

    /// A picture to be written, and the key that it takes.
    record Write(String key, Dots dots) {}

    private StoredGraphics(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Nothing is kept, and nothing printed from memory.
    public static StoredGraphics none() {
        return new StoredGraphics(null, Clock.systemUTC());
    }

    /// @param file the record of this printer; one that is missing or damaged only means that pictures are written anew
    public static StoredGraphics in(Path file, Clock clock) {
        StoredGraphics graphics = new StoredGraphics(file, clock);
        List<FileFault> faults = new ArrayList<>();
        if (Files.exists(file)) {
            graphics.read(JsonForm.file(file, faults));
        }
        if (!faults.isEmpty()) {
            LOG.warn("the record of the printer's pictures begins anew: {}", faults);
            graphics.keysByContent.clear();
        }
        return graphics;
    }

    private void read(JsonForm form) {
        day = LocalDate.ofEpochDay(form.number("day", 0, 1_000_000));
        writes = Math.toIntExact(form.number("writes", 0, 100_000));
        JsonForm pictures = form.part("pictures");
        pictures.names().forEach(key -> keysByContent.put(pictures.text(key), key));
    }

    boolean used() {
        return file != null;
    }

    /// What the printer itself says it holds.
    void listed(Set<String> keys) {
        listed = Set.copyOf(keys);
    }

    /// The key to print a picture by.
    Optional<String> key(Dots dots) {
        return Optional.ofNullable(keysByContent.get(dots.hash())).filter(listed::contains);
    }

    /// The first of the wanted pictures that is not there, if one more may be written today.
    Optional<Write> next(Collection<Dots> wanted, PrinterProfile.NvGraphics limits) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!today.equals(day)) {
            day = today;
            writes = 0;
        }
        if (!used() || writes >= limits.writesPerDay()) {
            return Optional.empty();
        }
        return wanted.stream()
                .filter(dots -> key(dots).isEmpty())
                .findFirst()
                .map(dots -> new Write(free(dots.hash()), dots));
    }

    /// The key to give up before one more picture is written: the oldest, when there is no room. Pictures that nobody
    /// here knows go first.
    Optional<String> surplus(String key, PrinterProfile.NvGraphics limits) {
        if (listed.size() < limits.items() || listed.contains(key)) {
            return Optional.empty();
        }
        return listed.stream()
                .filter(other -> !keysByContent.containsValue(other))
                .findFirst()
                .or(() ->
                        keysByContent.values().stream().filter(listed::contains).findFirst());
    }

    /// Before the first byte of a write, or of a deletion: whatever comes of it, nothing is printed by this key until
    /// the printer has answered.
    void uncertain(String key) {
        keysByContent.values().remove(key);
        Set<String> left = new HashSet<>(listed);
        left.remove(key);
        listed = Set.copyOf(left);
        save();
    }

    void written(Write write) {
        writes++;
        keysByContent.put(write.dots().hash(), write.key());
        Set<String> more = new HashSet<>(listed);
        more.add(write.key());
        listed = Set.copyOf(more);
        save();
    }

    /// Two characters of the content's hash; the next ones where another picture has them already.
    private String free(String hash) {
        int start = Integer.parseUnsignedInt(hash.substring(0, 7), 16) % (KEYS * KEYS);
        for (int i = start; ; i++) {
            int at = i % (KEYS * KEYS);
            String key = "" + (char) (FIRST + at / KEYS) + (char) (FIRST + at % KEYS);
            if (!keysByContent.containsValue(key)) {
                return key;
            }
        }
    }

    private void save() {
        if (file == null) {
            return;
        }
        Map<String, String> pictures = new HashMap<>();
        keysByContent.forEach((content, key) -> pictures.put(key, content));
        Map<String, Object> record = Map.of("day", day.toEpochDay(), "writes", writes, "pictures", pictures);
        Path unready = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(unready, JsonMapper.shared().writeValueAsString(record), StandardCharsets.UTF_8);
            Files.move(unready, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the record of the printer's pictures cannot be kept: {}", e.getMessage());
        }
    }
}
