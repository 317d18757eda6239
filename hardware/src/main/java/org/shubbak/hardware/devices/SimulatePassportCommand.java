package org.shubbak.hardware.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.SimulatorHost;
import org.shubbak.hardware.simulator.passport.PassportSimulator;
import org.shubbak.hardware.simulator.passport.VpcdCaller;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Connected, it takes the place of a card in the virtual reader of vsmartcard; listening, it waits for one.
@Command(
        name = "passport",
        description =
                "A passport with a chip, for a virtual card reader (vpcd): 'help' at its console says what it does.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class SimulatePassportCommand implements Callable<Integer> {
    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "What is wrong with it; 'list' at the console names them.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--present", paramLabel = "NAME", description = "Lies on the reader from the start.")
    private @Nullable String document;

    @Option(names = "--script", paramLabel = "FILE", description = "Console commands for the start, one a line.")
    private @Nullable Path script;

    static final class Where {
        @Option(names = "--connect", description = "tcp:127.0.0.1:35963, where vpcd listens")
        private @Nullable String connect;

        @Option(names = "--listen", description = "tcp:127.0.0.1:PORT (0 for any), for a vpcd that connects")
        private @Nullable String listen;
    }

    SimulatePassportCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PassportSimulator passport = new PassportSimulator(clock);
        for (String line : start()) {
            String answer = passport.command(line);
            if (!answer.startsWith("ok")) {
                throw new ParameterException(spec.commandLine(), line + ": " + answer);
            }
        }
        try {
            return where.connect == null ? listen(passport, where.listen) : connect(passport, where.connect);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (LinkLost e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> start() {
        List<String> lines =
                new ArrayList<>(faults.stream().map(name -> "fault " + name).toList());
        if (script != null) {
            try (Stream<String> all = Files.lines(script, StandardCharsets.UTF_8)) {
                all.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(lines::add);
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "cannot read " + script, e);
            }
        }
        if (document != null) {
            lines.add("present " + document);
        }
        return lines;
    }

    private int listen(PassportSimulator passport, @Nullable String address) throws LinkLost {
        try (SimulatorHost host = SimulatorHost.start(ListenAddress.parse(address == null ? "" : address), passport)) {
            host.converse(console(), spec.commandLine().getOut());
            return 0;
        }
    }

    private int connect(PassportSimulator passport, String address) throws InterruptedException {
        if (!(LinkAddress.parse(address) instanceof LinkAddress.Tcp reader)) {
            throw new ParameterException(spec.commandLine(), "'" + address + "' is no address: write tcp:HOST:PORT");
        }
        try (VpcdCaller caller = VpcdCaller.start(reader, passport)) {
            if (!SimulatorHost.quits(
                    "connecting " + address,
                    passport,
                    console(),
                    spec.commandLine().getOut())) {
                caller.await();
            }
            return 0;
        }
    }

    private InputStreamReader console() {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
