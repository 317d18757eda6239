package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.shubbak.core.text.LocalText;
import org.shubbak.hardware.technician.TechnicianRoll;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "technician",
        description = "Enrols a technician at a station, or gives a new PIN; the PIN is read from standard input.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class TechnicianCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private Path data = Path.of("");

    @Option(names = "--id", required = true, description = "for the log, for example t-1")
    private String id = "";

    @Option(names = "--name-ar", required = true, description = "as the page shows it in Arabic")
    private String nameAr = "";

    @Option(names = "--name-en", required = true, description = "as the page shows it in English")
    private String nameEn = "";

    TechnicianCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("PIN, four to eight digits:");
        spec.commandLine().getErr().flush();
        Scanner lines = new Scanner(in, java.nio.charset.StandardCharsets.UTF_8);
        String pin = lines.hasNextLine() ? lines.nextLine().strip() : "";
        if (!pin.matches("[0-9]{4,8}")) {
            spec.commandLine().getErr().println("A PIN is four to eight digits; nobody was enrolled.");
            return 1;
        }
        if (!new TechnicianRoll(data).enrol(id, new LocalText(nameAr, nameEn), pin)) {
            spec.commandLine().getErr().println("The technicians' file in " + data + " could not be written.");
            return 1;
        }
        spec.commandLine().getOut().println("Enrolled " + id + ".");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
