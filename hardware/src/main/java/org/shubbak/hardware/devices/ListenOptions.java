package org.shubbak.hardware.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.RecordedSimulator;
import org.shubbak.hardware.simulator.SimulatorHost;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What every simulator is told.
final class ListenOptions {
    @Option(names = "--listen", required = true, description = "tcp:127.0.0.1:PORT (0 for any) or pty:PATH")
    private String listen = "";

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "A fault from the start; may be repeated. 'help' at the console names them.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "Console commands to carry out at the start, one a line; a document is presented as soon as"
                    + " a program is connected.")
    private @Nullable Path script;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for receipts and for transcript.txt.")
    private @Nullable Path out;

    @Option(names = "--transcript", paramLabel = "FILE", description = "Write down every byte that passes.")
    private @Nullable Path transcript;

    Path out(String usual) {
        return out == null ? Path.of(usual) : out;
    }

    /// Serves until `quit`.
    int host(CommandLine line, DeviceSimulator device, InputStream in) {
        ListenAddress where = address(line);
        StartScript start = StartScript.of(faults, scripted(line));
        start.prepare(device).ifPresent(refusal -> {
            throw new ParameterException(line, refusal);
        });
        Path file = transcript == null && out != null ? out.resolve("transcript.txt") : transcript;
        if (file == null) {
            return serve(line, where, device, start, in);
        }
        try (RecordedSimulator recorded = recorded(file, device)) {
            return serve(line, where, recorded, start, in);
        } catch (IOException e) {
            line.getErr().println("cannot write to " + file);
            return 1;
        }
    }

    private static RecordedSimulator recorded(Path file, DeviceSimulator device) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return RecordedSimulator.in(file, device);
    }

    private static int serve(
            CommandLine line, ListenAddress where, DeviceSimulator device, StartScript start, InputStream in) {
        try (SimulatorHost host = SimulatorHost.start(where, device)) {
            Thread presenting =
                    Thread.ofPlatform().daemon().name("script").start(() -> start.present(device, line.getErr()));
            host.converse(new InputStreamReader(in, StandardCharsets.UTF_8), line.getOut());
            presenting.interrupt();
            return 0;
        } catch (LinkLost e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
    }

    private ListenAddress address(CommandLine line) {
        try {
            return ListenAddress.parse(listen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage(), e);
        }
    }

    private List<String> scripted(CommandLine line) {
        if (script == null) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(script, StandardCharsets.UTF_8)) {
            return lines.map(String::strip)
                    .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(line, "cannot read " + script, e);
        }
    }
}
