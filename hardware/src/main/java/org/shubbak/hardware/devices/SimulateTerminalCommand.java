package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.simulator.LrcSimulator;
import org.shubbak.hardware.simulator.TerminalSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "terminal",
        description =
                "A card terminal that speaks ZVT: 'help' at its console names what cardholder, bank and cable do.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class SimulateTerminalCommand implements Callable<Integer> {
    private static final Set<String> PROTOCOLS = Set.of("zvt", "zvt-serial", "zvt-tcp");
    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(
            names = "--protocol",
            description =
                    "zvt, zvt-serial or zvt-tcp: it takes the framing of whoever connects. lrc:PROFILE for another family.",
            defaultValue = "zvt")
    private String protocol = "";

    SimulateTerminalCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (protocol.startsWith("lrc:")) {
            return listen.host(spec.commandLine(), new LrcSimulator(profile(), clock), in);
        }
        if (!PROTOCOLS.contains(protocol)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + protocol + "' is not a protocol: write zvt, zvt-serial, zvt-tcp or lrc:PROFILE");
        }
        return listen.host(spec.commandLine(), new TerminalSimulator(clock), in);
    }

    private LrcProfile profile() {
        try {
            return LrcProfiles.find(protocol.substring(4));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
