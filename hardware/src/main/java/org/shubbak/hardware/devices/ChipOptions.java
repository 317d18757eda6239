package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.AccessKey;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.idcard.chip.CountryCertificates;
import org.shubbak.hardware.idcard.chip.ExaminedChip;
import org.shubbak.hardware.idcard.chip.SmartCardReader;
import org.shubbak.hardware.link.LinkAddress;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What opens a chip, and who is believed about it.
final class ChipOptions {
    @Option(
            names = "--mrz",
            paramLabel = "FILE",
            description = "emrtd: the printed lines that open the chip; - for standard input.")
    private @Nullable String mrz;

    @Option(names = "--document-number", paramLabel = "TEXT", description = "emrtd: instead of the printed lines,")
    private @Nullable String documentNumber;

    @Option(names = "--birth", paramLabel = "YYYY-MM-DD", description = "with the date of birth")
    private @Nullable String birth;

    @Option(names = "--expiry", paramLabel = "YYYY-MM-DD", description = "and the date of expiry.")
    private @Nullable String expiry;

    @Option(names = "--can", paramLabel = "DIGITS", description = "emrtd: the card access number, for PACE.")
    private @Nullable String accessNumber;

    @Option(
            names = "--csca",
            paramLabel = "DIR",
            description = "emrtd: the country certificates that are believed.",
            defaultValue = "csca")
    private Path countries = Path.of("csca");

    @Option(names = "--portrait", description = "emrtd: read the face as well, and say its size.")
    private boolean portrait;

    ExaminedChip examine(CommandLine line, String port, Duration timeout, InputStream in, Clock clock) {
        AccessKey key = key(line, in, LocalDate.now(clock));
        SmartCardReader.Face face = portrait ? SmartCardReader.Face.FOR_A_CLERK : SmartCardReader.Face.NEVER;
        try (SmartCardReader reader =
                new SmartCardReader(reader(line, port), new CountryCertificates(countries), face, clock)) {
            return reader.examine(key, timeout);
        }
    }

    private static String reader(CommandLine line, String port) {
        if (port.startsWith("pcsc:") && LinkAddress.parse(port) instanceof LinkAddress.SmartCard card) {
            return card.reader();
        }
        throw new ParameterException(line, "Chips are read at --port pcsc:READER; devices list names the readers.");
    }

    private AccessKey key(CommandLine line, InputStream in, LocalDate today) {
        try {
            if (mrz != null) {
                return printed(line, mrz, in, today);
            }
            if (accessNumber != null) {
                return new AccessKey.CardAccessNumber(accessNumber);
            }
            if (documentNumber != null && birth != null && expiry != null) {
                return AccessKey.Printed.of(documentNumber, birth, expiry);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, "The chip cannot be opened with that: " + e.getMessage(), e);
        }
        throw new ParameterException(
                line, "Say what opens the chip: --mrz FILE, or --document-number, --birth and --expiry, or --can.");
    }

    private static AccessKey printed(CommandLine line, String file, InputStream in, LocalDate today) {
        try {
            String text = file.equals("-")
                    ? new String(in.readAllBytes(), US_ASCII)
                    : Files.readString(Path.of(file), US_ASCII);
            List<String> lines = text.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            MrzReading reading = Mrz.read(lines, today);
            if (reading instanceof MrzReading.Fields fields && reading.accepted()) {
                return AccessKey.of(fields.mrz().toDocument())
                        .orElseThrow(() -> new ParameterException(line, "A visa has no chip."));
            }
            throw new ParameterException(
                    line,
                    "The printed lines are not accepted: "
                            + reading.problems().stream()
                                    .map(problem -> problem.field() + " " + problem.code())
                                    .toList());
        } catch (IOException e) {
            throw new ParameterException(line, "cannot read " + file, e);
        }
    }
}
