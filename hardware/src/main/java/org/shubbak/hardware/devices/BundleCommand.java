package org.shubbak.hardware.devices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shubbak.hardware.link.PortScanner;
import org.shubbak.hardware.setup.DeviceNodes;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.technician.Discovery;
import org.shubbak.hardware.technician.SelfTest;
import org.shubbak.hardware.technician.SelfTestReport;
import org.shubbak.hardware.technician.SupportBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "bundle",
        description = "One redacted file for the help desk: settings, self-test, devices, logs; nothing personal.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class BundleCommand implements Callable<Integer> {
    private final PortScanner scanner;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "where the bundle goes")
    private Path out = Path.of("");

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    BundleCommand(PortScanner scanner, Clock clock) {
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            spec.commandLine().getErr().println("There is no folder " + data + ".");
            return 1;
        }
        String station = DeviceNodes.read(data).basics().name();
        ZonedDateTime now = ZonedDateTime.now(clock);
        SelfTestReport selfTest = new SelfTestReport(station, now, SelfTest.of(StationFile.read(data), data, clock));
        if (!new SupportBundle(data, selfTest, new Discovery(scanner).found(), List.of(), now).write(out)) {
            spec.commandLine().getErr().println("The bundle could not be written to " + out + ".");
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println(
                        json ? JsonMapper.shared().writeValueAsString(Map.of("file", out.toString())) : out.toString());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
