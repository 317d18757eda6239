package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;

/// Whose batches the hub takes.
/// @param named empty when any station may send, as long as stations are not enrolled one by one
public record Stations(Optional<Set<String>> named) {

    public static Stations any() {
        return new Stations(Optional.empty());
    }

    public sealed interface Reading {
        record Read(Stations stations) implements Reading {}

        record Unreadable(Problem problem, Incident incident) implements Reading {}
    }

    /// One name a line; empty lines and lines that begin with `#` do not count.
    public static Reading read(Path file) {
        try {
            Set<String> names = Files.readAllLines(file, UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
            return new Reading.Read(new Stations(Optional.of(names)));
        } catch (IOException e) {
            return new Reading.Unreadable(Problem.of("hub.stationsUnreadable", file.toString()), Incident.of(e));
        }
    }

    boolean accept(String station) {
        return named.map(names -> names.contains(station)).orElse(true);
    }
}
