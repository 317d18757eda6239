package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line inside this process, on the 23rd of November 2026.
record CommandRun(int exit, String out, String err) {

    static CommandRun of(String... arguments) {
        return typing("", arguments);
    }

    static CommandRun typing(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        CommandLine line = DevicesCommand.commandLine(new ByteArrayInputStream(input.getBytes(UTF_8)), clock)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    }

    /// Fails when anything but one JSON object a line stands on standard output.
    List<JsonNode> objects() {
        return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    JsonNode object() {
        List<JsonNode> all = objects();
        if (all.size() != 1) {
            throw new AssertionError("not one object: " + out + err);
        }
        return all.getFirst();
    }
}
