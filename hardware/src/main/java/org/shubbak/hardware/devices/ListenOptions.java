package org.shubbak.hardware.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.SimulatorHost;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What every simulator is told.
final class ListenOptions {
    @Option(names = "--listen", required = true, description = "tcp:127.0.0.1:PORT (0 for any) or pty:PATH")
    private String listen = "";

    @Option(names = "--fault", description = "A fault from the start; may be repeated.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--script", description = "Console commands to run at the start, one a line.")
    private @Nullable Path script;

    /// Serves until `quit`.
    int host(CommandLine line, DeviceSimulator simulator, InputStream in) {
        List<String> commands = new ArrayList<>();
        faults.forEach(fault -> commands.add("fault " + fault));
        commands.addAll(scripted(line));
        try (SimulatorHost host = SimulatorHost.start(address(line), simulator)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("script")
                    .start(() -> commands.forEach(command -> {
                        String answer = simulator.command(command);
                        if (!answer.startsWith("ok")) {
                            line.getErr().println(command + ": " + answer);
                        }
                    }));
            host.converse(new InputStreamReader(in, StandardCharsets.UTF_8), line.getOut());
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
        try {
            return Files.readAllLines(script).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(line, "cannot read " + script, e);
        }
    }
}
