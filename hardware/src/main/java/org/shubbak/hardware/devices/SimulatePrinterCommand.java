package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.util.concurrent.Callable;
import org.shubbak.hardware.printer.CommandFiles;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.simulator.printer.Pause;
import org.shubbak.hardware.simulator.printer.PrinterSimulator;
import org.shubbak.hardware.simulator.printer.ReceiptTray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "printer",
        description = "A receipt printer: keeps each piece of paper under --out as PNG, TXT and BIN.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class SimulatePrinterCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(
            names = {"--profile", "--protocol"},
            paramLabel = "NAME",
            description = "Whose paper width, commands, memory and answers it has.",
            defaultValue = "generic-80mm")
    private String profile = "";

    @Option(names = "--baud", description = "The speed of its line; 0 takes bytes as they come.", defaultValue = "0")
    private int baud;

    SimulatePrinterCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        ReceiptTray tray = new ReceiptTray(listen.out("receipts"));
        PrinterSimulator printer = new PrinterSimulator(model(), tray, Pause.real());
        if (!printer.command("slow " + baud).startsWith("ok")) {
            throw new ParameterException(spec.commandLine(), baud + " is not a speed: write bits a second, or 0");
        }
        return listen.host(spec.commandLine(), printer, in);
    }

    private PrinterProfile model() {
        return switch (PrinterProfiles.find(profile)) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty ->
                throw new ParameterException(spec.commandLine(), CommandFiles.profileFaults(profile, faulty.faults()));
        };
    }
}
