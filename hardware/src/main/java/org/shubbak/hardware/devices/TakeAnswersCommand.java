package org.shubbak.hardware.devices;

import java.nio.file.Path;
import java.time.Clock;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.carry.StationCourier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "take",
        description = "Takes the answers that hub import wrote for this station, and only those of its own hub.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class TakeAnswersCommand extends CarryCommand {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR|FILE",
            description = "a folder on the stick, or one file that ends in .shubbak-answers")
    private Path from = Path.of("");

    TakeAnswersCommand(Clock clock) {
        super(clock);
    }

    @Override
    CarryOutcome outcome(StationCourier courier) {
        return courier.taken(from.toString());
    }
}
