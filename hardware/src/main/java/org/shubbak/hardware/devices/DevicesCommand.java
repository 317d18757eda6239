package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.shubbak.core.text.Incident;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The whole command line. Exit code 0 done, 1 the thing asked for did not happen, 2 wrong usage; the reason goes to
/// standard error.
@Command(
        name = "devices",
        description = "ID readers, receipt printers and card terminals, and the simulators that stand in for them.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class DevicesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine commandLine() {
        return commandLine(System.in, Clock.system(ZoneId.systemDefault()));
    }

    static CommandLine commandLine(InputStream in, Clock clock) {
        CommandLine simulate = new CommandLine(new SimulateCommand()).addSubcommand(new SimulateReaderCommand(in));
        return new CommandLine(new DevicesCommand())
                .addSubcommand(new ReadIdCommand(clock))
                .addSubcommand(new ParseMrzCommand(in, clock))
                .addSubcommand(simulate)
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    line.getErr()
                            .println("This should not have happened: incident "
                                    + Incident.of(fault).code());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(
                            DevicesCommand.class.getPackage().getImplementationVersion())
                    .orElse("(built from source)");
            return new String[] {"devices " + version};
        }
    }
}
