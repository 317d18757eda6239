package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;

/// The framing families that are delivered with the product, and those a technician writes for another reader.
public final class ReaderProfiles {
    /// Takes whatever comes, with or without delimiters, and ends a read by the silence after it.
    public static final String GENERIC = "generic";

    private static final List<String> NAMES = List.of(
            GENERIC,
            "stx-etx",
            "labelled",
            "length-prefixed",
            "elyctis-idbox-one",
            "swipe-cr",
            "access-is",
            "honeywell-ocr",
            "barcode-2d",
            "barcode-aim");

    private final Map<String, ReaderProfile> profiles;

    private ReaderProfiles(Map<String, ReaderProfile> profiles) {
        this.profiles = profiles;
    }

    public static ReaderProfiles bundled() {
        Map<String, ReaderProfile> profiles = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<FileFault> faults = new ArrayList<>();
            ReaderProfile profile = ReaderProfileForm.read(JsonForm.parse(name, file(name), faults));
            if (!faults.isEmpty()) {
                throw new IllegalStateException(name + ": " + faults);
            }
            profiles.put(name, profile);
        }
        return new ReaderProfiles(Collections.unmodifiableMap(profiles));
    }

    /// By the name of a profile of the product, or by the path of a file that ends in `.json`.
    /// @param faults gets everything that is wrong; then the answer is not to be used
    public static ReaderProfile find(String nameOrFile, List<FileFault> faults) {
        ReaderProfiles bundled = bundled();
        if (nameOrFile.endsWith(".json")) {
            return ReaderProfileForm.read(JsonForm.file(Path.of(nameOrFile), faults));
        }
        return bundled.named(nameOrFile).orElseGet(() -> {
            faults.add(new FileFault(nameOrFile, Problem.of("file.noProfile", String.join(", ", NAMES))));
            return bundled.generic();
        });
    }

    /// The file of a profile, which reads back to the same profile; pure ASCII.
    public static String write(ReaderProfile profile) {
        return ReaderProfileForm.write(profile);
    }

    private static String file(String name) {
        try (InputStream in = ReaderProfiles.class.getResourceAsStream("profile/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the profile is missing from the build: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ReaderProfile> named(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    public ReaderProfile generic() {
        return named(GENERIC).orElseThrow();
    }

    public Set<String> names() {
        return profiles.keySet();
    }
}
