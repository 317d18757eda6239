package org.shubbak.hardware.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.printer.ReceiptLayout;
import org.shubbak.hardware.setup.DeviceDrivers;
import org.shubbak.hardware.setup.StationReading;
import org.shubbak.hardware.setup.StationSettings;

/// Tries everything that a station stands on: its settings, each device that is set up, the disk, the clock, the hub
/// and
/// the letters. Prints nothing, charges nothing, and changes nothing. Blocks, some seconds a device that is away.
public final class SelfTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long LEAST_ROOM = GIGABYTE / 5;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);
    private static final LocalDateTime NOT_BEFORE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private final Path folder;
    private final Clock clock;
    private final HubProbe hub;
    private final Findings findings = new Findings();

    private SelfTest(Path folder, Clock clock, HubProbe hub) {
        this.folder = folder;
        this.clock = clock;
        this.hub = hub;
    }

    /// @param folder the station's data folder, whose disk is looked at
    public static List<Finding> of(StationReading reading, Path folder, Clock clock) {
        return of(reading, folder, clock, HubProbe.of(new HubDesk(folder, clock)));
    }

    static List<Finding> of(StationReading reading, Path folder, Clock clock, HubProbe hub) {
        SelfTest test = new SelfTest(folder, clock, hub);
        switch (reading) {
            case StationReading.Ready ready -> test.station(ready.settings());
            case StationReading.Faulty faulty ->
                faulty.problems()
                        .forEach(problem ->
                                test.findings.told("settings", "selftest.settings", Verdict.FAILED, problem));
        }
        test.disk();
        test.fonts();
        return test.findings.all();
    }

    private void station(StationSettings settings) {
        findings.passed(
                "settings",
                "selftest.settings",
                "selftest.settingsWhole",
                Ltr.mark(settings.station().name()));
        DeviceDrivers drivers = DeviceDrivers.withoutKeys(folder, clock);
        reader(settings.reader(), drivers);
        printer(settings.printer(), drivers);
        terminal(settings.terminal(), drivers);
        clock(settings, hub(settings));
    }

    private void reader(StationSettings.@Nullable Reader reader, DeviceDrivers drivers) {
        if (reader == null) {
            findings.noted("reader", "selftest.reader", "selftest.notSetUp");
            return;
        }
        if (reader.port() instanceof LinkAddress.Wedge) {
            findings.noted("reader", "selftest.reader", "selftest.wedge");
            return;
        }
        try (IdReader device = drivers.reader(reader, () -> {})) {
            findings.health("reader", "selftest.reader", device.health());
        }
    }

    private void printer(StationSettings.@Nullable Printer printer, DeviceDrivers drivers) {
        if (printer == null) {
            findings.noted("printer", "selftest.printer", "selftest.notSetUp");
            return;
        }
        try (ReceiptPrinter device = drivers.printer(printer, () -> {})) {
            findings.health("printer", "selftest.printer", device.health());
        }
    }

    private void terminal(StationSettings.@Nullable Terminal terminal, DeviceDrivers drivers) {
        if (terminal == null) {
            findings.noted("terminal", "selftest.terminal", "selftest.notSetUp");
            return;
        }
        try (ServicedTerminal device = drivers.terminal(terminal, () -> {})) {
            switch (device.check()) {
                case TerminalCheck.Works works -> {
                    if (works.note() == null) {
                        findings.passed("terminal", "selftest.terminal", "trial.terminalWorks");
                    } else {
                        findings.told("terminal", "selftest.terminal", Verdict.NOTED, works.note());
                    }
                }
                case TerminalCheck.Faulty faulty ->
                    findings.told(
                            "terminal",
                            "selftest.terminal",
                            Verdict.FAILED,
                            faulty.fault().problem());
            }
        }
    }

    private Optional<ZonedDateTime> hub(StationSettings settings) {
        String address = Ltr.mark(settings.hub().toString());
        return switch (hub.ask(settings.hub())) {
            case HubProbe.Answer.There there -> {
                findings.passed("hub", "selftest.hub", "selftest.hubThere", address);
                yield there.date();
            }
            case HubProbe.Answer.Strange strange -> {
                findings.failed("hub", "selftest.hub", "selftest.hubStrange", address, strange.status());
                yield Optional.empty();
            }
            case HubProbe.Answer.NotBelieved not -> {
                findings.told("hub", "selftest.hub", Verdict.FAILED, not.problem());
                yield Optional.empty();
            }
            case HubProbe.Answer.Away away -> {
                findings.failed("hub", "selftest.hub", "selftest.hubAway", address);
                yield Optional.empty();
            }
        };
    }

    /// Against the hub where it is there; otherwise only against the age of this program.
    private void clock(StationSettings settings, Optional<ZonedDateTime> hubs) {
        ZonedDateTime now = clock.instant().atZone(settings.station().zone());
        String shown = Ltr.mark(DateText.numeric(now.toLocalDate()) + " " + DateText.time(now.toLocalTime()) + " "
                + now.getZone().getId());
        Duration off = hubs.map(date -> Duration.between(date, now).abs()).orElse(Duration.ZERO);
        if (now.toLocalDateTime().isBefore(NOT_BEFORE) || off.compareTo(CLOCK_TOLERANCE) > 0) {
            findings.failed("clock", "selftest.clock", "selftest.clockWrong", shown);
        } else {
            findings.passed("clock", "selftest.clock", "selftest.clockRight", shown);
        }
    }

    private void disk() {
        try {
            long room = Files.getFileStore(folder.toAbsolutePath()).getUsableSpace();
            String gigabytes = String.format(Locale.ROOT, "%.1f", room / (double) GIGABYTE);
            if (room < LEAST_ROOM || !Files.isWritable(folder)) {
                findings.failed("disk", "selftest.disk", "selftest.diskFull", gigabytes);
            } else if (room < GIGABYTE) {
                findings.noted("disk", "selftest.disk", "selftest.diskNearlyFull", gigabytes);
            } else {
                findings.passed("disk", "selftest.disk", "selftest.diskRoom", gigabytes);
            }
        } catch (IOException e) {
            findings.failed("disk", "selftest.disk", "selftest.diskAway");
        }
    }

    private void fonts() {
        if (ReceiptLayout.hasLetters()) {
            findings.passed("fonts", "selftest.fonts", "selftest.fontsThere");
        } else {
            findings.failed("fonts", "selftest.fonts", "selftest.fontsMissing");
        }
    }
}
