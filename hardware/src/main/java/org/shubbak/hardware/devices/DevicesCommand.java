package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.text.Incident;
import org.shubbak.hardware.idcard.chip.SmartCardReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.PortScanner;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.EndOfDayCommand;
import org.shubbak.hardware.payment.PayCommand;
import org.shubbak.hardware.payment.RefundCommand;
import org.shubbak.hardware.payment.ReverseCommand;
import org.shubbak.hardware.payment.SettleCommand;
import org.shubbak.hardware.payment.StatusCommand;
import org.shubbak.hardware.printer.PrintCommand;
import org.shubbak.hardware.printer.RenderCommand;
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
        CommandLine simulate = new CommandLine(new SimulateCommand())
                .addSubcommand(new SimulateReaderCommand(in))
                .addSubcommand(new SimulatePrinterCommand(in))
                .addSubcommand(new SimulatePassportCommand(in, clock))
                .addSubcommand(new SimulateTerminalCommand(in, clock));
        CommandLine queue = new CommandLine(new QueueCommand())
                .addSubcommand(new WriteQueueCommand(clock))
                .addSubcommand(new TakeAnswersCommand(clock));
        CommandLine devices = new CommandLine(new DevicesCommand())
                .addSubcommand(new ListCommand(PortScanner.system(), SmartCardReader::names))
                .addSubcommand(new ReadIdCommand(in, clock))
                .addSubcommand(new LearnReaderCommand())
                .addSubcommand(new ParseMrzCommand(in, clock))
                .addSubcommand(new PrintCommand())
                .addSubcommand(new RenderCommand())
                .addSubcommand(new PayCommand(DevicesCommand::terminalLine, clock, UUID::randomUUID))
                .addSubcommand(new ReverseCommand(DevicesCommand::terminalLine, clock, UUID::randomUUID))
                .addSubcommand(new RefundCommand(DevicesCommand::terminalLine, clock, UUID::randomUUID))
                .addSubcommand(new EndOfDayCommand(DevicesCommand::terminalLine, clock, UUID::randomUUID))
                .addSubcommand(new StatusCommand(DevicesCommand::terminalLine))
                .addSubcommand(new SettleCommand(DevicesCommand::terminalLine, clock))
                .addSubcommand(new VerifyReceiptCommand(in))
                .addSubcommand(new SelfTestCommand(clock))
                .addSubcommand(new BundleCommand(PortScanner.system(), clock))
                .addSubcommand(new TechnicianCommand(in))
                .addSubcommand(new EnrolCommand(clock))
                .addSubcommand(queue)
                .addSubcommand(simulate);
        // The commands of other rooms cannot know whose version they have.
        devices.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        return devices.setExecutionExceptionHandler((fault, line, parsed) -> {
            line.getErr()
                    .println("This should not have happened: incident "
                            + Incident.of(fault).code());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /// Card terminals are delivered with two stop bits.
    private static LinkOpener terminalLine(LinkAddress address) {
        return Links.opener(address, SerialSettings.usual().with(Map.of("stop", "2")));
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
