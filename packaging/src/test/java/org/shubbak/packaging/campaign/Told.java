package org.shubbak.packaging.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// One line of the ledger.
/// @param nanos when it was told, by the machine's steady clock, which all its processes share; 0 where not written
record Told(UUID id, long nanos) {

    /// A last line that was cut short was told to nobody.
    static List<Told> read(Path ledger) throws IOException {
        if (Files.notExists(ledger)) {
            return List.of();
        }
        String text = Files.readString(ledger, UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(part -> new Told(UUID.fromString(part[0]), part.length > 1 ? Long.parseLong(part[1]) : 0))
                .toList();
    }

    static void write(Path ledger, List<Told> lines) throws IOException {
        Files.write(
                ledger,
                lines.stream().map(line -> line.id() + " " + line.nanos()).toList(),
                UTF_8);
    }
}
