package org.shubbak.hardware.devices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "queue",
        description = {
            "Carries what waits for the hub by hand, where there is no line for weeks.",
            "While the station's program runs, its technician's pages do the same."
        },
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class QueueCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: write or take.");
    }
}
