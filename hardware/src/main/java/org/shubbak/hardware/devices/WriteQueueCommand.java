package org.shubbak.hardware.devices;

import java.nio.file.Path;
import java.time.Clock;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.carry.StationCourier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "write",
        description = {
            "Writes all that waits for the hub into a new file, sealed and signed, for hub import.",
            "Everything stays at the station until the hub's answer has come."
        },
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class WriteQueueCommand extends CarryCommand {
    @Option(names = "--to", required = true, paramLabel = "DIR", description = "a folder on the stick")
    private Path to = Path.of("");

    WriteQueueCommand(Clock clock) {
        super(clock);
    }

    @Override
    CarryOutcome outcome(StationCourier courier) {
        return courier.written(to.toString());
    }
}
