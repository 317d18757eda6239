package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.Finding;
import org.shubbak.hardware.document.PdfEngine;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.setup.StationReading;
import org.shubbak.hardware.technician.SelfTest;
import org.shubbak.hardware.technician.SelfTestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "selftest",
        description = "Tries every device of a station, its disk, clock, hub and fonts. Prints and charges nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class SelfTestCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--settings", required = true, paramLabel = "FILE", description = "the station's station.json")
    private Path settings = Path.of("");

    @Option(names = "--report", paramLabel = "FILE", description = "write the report: a name ending in .pdf or .json")
    private @Nullable Path report;

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    SelfTestCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path file = report;
        if (file != null && !file.toString().matches(".*\\.(pdf|json)")) {
            throw new ParameterException(spec.commandLine(), "Say --report with a name that ends in .pdf or .json.");
        }
        StationReading reading = StationFile.readFile(settings);
        Path folder = settings.toAbsolutePath().getParent();
        List<Finding> findings = SelfTest.of(reading, folder == null ? Path.of(".") : folder, clock);
        String station = reading instanceof StationReading.Ready ready
                ? ready.settings().station().name()
                : "";
        SelfTestReport made = new SelfTestReport(station, ZonedDateTime.now(clock), findings);
        tell(made);
        boolean written = file == null || written(file, made);
        return made.passed() && written ? 0 : 1;
    }

    private void tell(SelfTestReport made) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(made.json());
        } else {
            for (Finding finding : made.findings()) {
                out.println(finding.verdict() + "  " + finding.what().en() + ": "
                        + plain(finding.sentence().en()));
            }
        }
        out.flush();
        PrintWriter errors = spec.commandLine().getErr();
        made.findings().stream().filter(Finding::failed).forEach(finding -> {
            errors.println(plain(finding.sentence().ar()));
            errors.println(plain(finding.sentence().en()));
        });
        errors.flush();
    }

    private static String plain(String shown) {
        return shown.replace("\u200E", "");
    }

    private boolean written(Path file, SelfTestReport made) {
        byte[] content =
                file.toString().endsWith(".pdf") ? made.pdf(new PdfEngine()) : (made.json() + "\n").getBytes(UTF_8);
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The report could not be written to " + file + ".");
            return false;
        }
    }
}
