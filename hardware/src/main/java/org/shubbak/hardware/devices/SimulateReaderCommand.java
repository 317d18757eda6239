package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.util.concurrent.Callable;
import org.shubbak.hardware.simulator.ReaderSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "reader",
        description = "A document reader: 'list' at its console names documents, framings and faults.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class SimulateReaderCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(
            names = {"--framing", "--protocol"},
            description = "How it frames what it sends.",
            defaultValue = "stx-etx")
    private String framing = "";

    SimulateReaderCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        ReaderSimulator simulator = new ReaderSimulator();
        String answer = simulator.command("framing " + framing);
        if (!answer.startsWith("ok")) {
            throw new ParameterException(spec.commandLine(), answer);
        }
        return listen.host(spec.commandLine(), simulator, in);
    }
}
