package org.shubbak.hardware.idcard.chip;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.ChipReader;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;

/// A reader of the printed zone beside a reader of chips: the zone opens the chip, and the chip proves the zone. Where
/// there is no chip, or no reader for it, the printed lines count as they do without one; a chip that contradicts them
/// never does.
/// @param patience how long a chip is waited for after the zone was read
public record ZoneThenChip(IdReader zone, ChipReader chip, Duration patience) implements IdReader {

    @Override
    public ReadOutcome read(Duration deadline) {
        ReadOutcome printed = zone.read(deadline);
        if (printed instanceof ReadOutcome.Read read) {
            Optional<AccessKey> key = AccessKey.of(read.document());
            return key.map(one -> prove(read, chip.read(one, patience))).orElse(printed);
        }
        return printed;
    }

    private static ReadOutcome prove(ReadOutcome.Read printed, ChipOutcome proof) {
        return switch (proof) {
            case ChipOutcome.Read read ->
                read.document().equals(printed.document())
                        ? new ReadOutcome.Read(read.document(), read.evidence())
                        : contradicted(read);
            case ChipOutcome.Tampered tampered -> new ReadOutcome.Refused(Problem.of("chip.tampered"));
            case ChipOutcome.WrongKey other -> new ReadOutcome.Refused(Problem.of("chip.otherDocument"));
            case ChipOutcome.Removed removed -> new ReadOutcome.Refused(Problem.of("chip.removed"));
            case ChipOutcome.Unreadable bad ->
                new ReadOutcome.Refused(bad.problems().getFirst());
            case ChipOutcome.NoChip none -> printed;
            case ChipOutcome.Lost lost -> printed;
        };
    }

    private static ReadOutcome contradicted(ChipOutcome.Read read) {
        if (read.evidence().portrait() != null) {
            read.evidence().portrait().close();
        }
        return new ReadOutcome.Refused(Problem.of("chip.otherDocument"));
    }

    /// That of the zone: without it nothing can be read, without the chip still something.
    @Override
    public DeviceHealth health() {
        DeviceHealth reader = zone.health();
        return reader.usable() && reader.problem() == null
                ? new DeviceHealth(reader.state(), chip.health().problem())
                : reader;
    }

    @Override
    public void close() {
        zone.close();
        chip.close();
    }
}
