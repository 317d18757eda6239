package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "parse-mrz",
        description =
                "Reads machine readable zones from standard input, a blank line between two, as the reader would.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class ParseMrzCommand implements Callable<Integer> {
    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON object a line on standard output.")
    private boolean json;

    ParseMrzCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> zones = zones();
        boolean accepted = !zones.isEmpty();
        for (List<String> zone : zones) {
            MrzReading reading = Mrz.read(zone, LocalDate.now(clock));
            Map<String, Object> form = MrzForm.of(reading);
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(form));
            } else {
                form.forEach((field, value) -> out.println(field + ": " + value));
                out.println();
            }
            accepted &= reading.accepted();
        }
        out.flush();
        if (!accepted) {
            spec.commandLine()
                    .getErr()
                    .println(zones.isEmpty() ? "There was nothing to read." : "Not all were accepted.");
        }
        return accepted ? 0 : 1;
    }

    private List<List<String>> zones() {
        List<List<String>> zones = new ArrayList<>();
        List<String> zone = new ArrayList<>();
        try (Scanner lines = new Scanner(in, UTF_8).useDelimiter("\r\n|\r|\n")) {
            while (lines.hasNext()) {
                String line = lines.next();
                if (!line.isBlank()) {
                    zone.add(line);
                } else if (!zone.isEmpty()) {
                    zones.add(zone);
                    zone = new ArrayList<>();
                }
            }
        }
        if (!zone.isEmpty()) {
            zones.add(zone);
        }
        return zones;
    }
}
