package org.shubbak.hardware.devices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description = "Stands where a device would, speaks its real bytes, and fails on demand.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class,
        synopsisSubcommandLabel = "DEVICE")
final class SimulateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which device.");
    }
}
