package org.shubbak.hardware.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.FileOutcome;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.technician.HubPass;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.technician.StationBench;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.document.PdfEngine;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.setup.DeviceNodes;
import org.shubbak.hardware.setup.StationFile;
import org.shubbak.hardware.setup.StationReading;
import org.shubbak.hardware.setup.StationWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bench of one station: its data folder, and the real devices behind whatever address is tried.
public final class StationWorkshop implements StationBench {
    private static final Logger LOG = LoggerFactory.getLogger(StationWorkshop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final List<String> PROTOCOLS = List.of("zvt-tcp", "zvt-serial", "zvt");

    private final Path folder;
    private final Clock clock;
    private final Discovery discovery;
    private final StationWriter writer;
    private final Duration patience;
    private final Ticker ticker;

    public StationWorkshop(Path folder, Clock clock) {
        this(folder, clock, Discovery.system(), PATIENCE, Ticker.system());
    }

    /// @param patience how long a document is waited for
    /// @param ticker of the terminal's protocol
    public StationWorkshop(Path folder, Clock clock, Discovery discovery, Duration patience, Ticker ticker) {
        this.folder = folder;
        this.clock = clock;
        this.discovery = discovery;
        this.patience = patience;
        this.ticker = ticker;
        this.writer = new StationWriter(folder);
    }

    @Override
    public StationOverview overview() {
        DeviceNodes nodes = DeviceNodes.read(folder);
        return new StationOverview(nodes.basics(), nodes.devices(), faults(), writer.hasEarlier());
    }

    private List<LocalText> faults() {
        return switch (StationFile.read(folder)) {
            case StationReading.Ready ready -> List.of();
            case StationReading.Faulty faulty -> said(faulty.problems());
        };
    }

    private static List<LocalText> said(List<Problem> problems) {
        return problems.stream().map(new Findings()::say).toList();
    }

    @Override
    public List<FoundDevice> discover() {
        return discovery.found();
    }

    @Override
    public List<String> profiles(DeviceKind kind) {
        return switch (kind) {
            case READER -> new ArrayList<>(ReaderProfiles.bundled().names());
            case PRINTER -> PrinterProfiles.names();
            case TERMINAL ->
                Stream.concat(PROTOCOLS.stream(), LrcProfiles.names().stream().map("lrc:"::concat))
                        .toList();
        };
    }

    @Override
    public TrialReport trial(DeviceKind kind, DeviceSetup asked) {
        DeviceSetup setup = asked.withoutBlanks();
        LOG.info("trial of {} at {}", kind, setup.port());
        try {
            LinkAddress port = LinkAddress.parse(setup.port());
            return switch (kind) {
                case READER -> reader(port, setup);
                case PRINTER -> printer(port, setup);
                case TERMINAL -> new TerminalTrial(setup, line -> Links.opener(port, line), ticker).run();
            };
        } catch (IllegalArgumentException e) {
            // Its message is for the command line, in English only, and could repeat a password.
            return failed("trial.setup", Problem.of("technician.setup"));
        }
    }

    private TrialReport reader(LinkAddress port, DeviceSetup setup) {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfile profile = ReaderProfiles.find(setup.profile(), faults);
        return faults.isEmpty()
                ? new ReaderTrial(Links.opener(port, profile.line()), profile, clock).run(patience)
                : failed("trial.setup", Problem.of("technician.setup"));
    }

    private TrialReport printer(LinkAddress port, DeviceSetup setup) {
        return switch (PrinterProfiles.find(setup.profile())) {
            case ProfileReading.Complete complete -> {
                PrinterProfile profile = complete.profile().on(port);
                yield new PrinterTrial(Links.opener(port, profile.line()), profile, clock).run();
            }
            case ProfileReading.Faulty faulty -> failed("trial.setup", Problem.of("technician.setup"));
        };
    }

    private static TrialReport failed(String what, Problem problem) {
        Findings findings = new Findings();
        findings.told("setup", what, Finding.Verdict.FAILED, problem);
        return new TrialReport(findings.all(), List.of(), null);
    }

    @Override
    public FramingAdvice framing(String port) {
        try {
            return new FramingTrial(folder, LinkAddress.parse(port)).listen(patience);
        } catch (IllegalArgumentException e) {
            return new FramingAdvice.Unclear(new Findings().say(Problem.of("technician.setup")));
        }
    }

    @Override
    public SaveOutcome save(DeviceKind kind, DeviceSetup setup) {
        return outcome(writer.device(kind, setup));
    }

    @Override
    public SaveOutcome remove(DeviceKind kind) {
        return outcome(writer.remove(kind));
    }

    @Override
    public SaveOutcome save(StationBasics basics) {
        return outcome(writer.basics(basics));
    }

    @Override
    public HubPass hubPass() {
        return new HubDesk(folder, clock).pass();
    }

    @Override
    public HubPass enrol(String hub, String code) {
        return new HubDesk(folder, clock).enrol(hub, code);
    }

    @Override
    public SaveOutcome putBack() {
        return outcome(writer.putBack());
    }

    private static SaveOutcome outcome(List<Problem> problems) {
        return problems.isEmpty() ? new SaveOutcome.Saved() : new SaveOutcome.Refused(said(problems));
    }

    @Override
    public List<Finding> selfTest() {
        return SelfTest.of(StationFile.read(folder), folder, clock);
    }

    @Override
    public FileOutcome report(List<Finding> findings) {
        SelfTestReport report = selfTestReport(findings);
        Path place = folder.resolve("reports");
        Path pdf = place.resolve("selftest-" + STAMP.format(report.at()) + ".pdf");
        try {
            Files.createDirectories(place);
            Files.write(pdf, report.pdf(new PdfEngine()));
            Files.writeString(place.resolve("selftest-" + STAMP.format(report.at()) + ".json"), report.json());
            return new FileOutcome.Written(pdf.toString());
        } catch (IOException e) {
            LOG.warn("no report: {}", e.getClass().getName());
            return notWritten(place);
        }
    }

    private SelfTestReport selfTestReport(List<Finding> findings) {
        StationBasics basics = DeviceNodes.read(folder).basics();
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new SelfTestReport(basics.name(), now, findings);
    }

    @Override
    public FileOutcome bundle(List<String> faults) {
        SelfTestReport selfTest = selfTestReport(selfTest());
        Path file = folder.resolve("reports").resolve("support-" + STAMP.format(selfTest.at()) + ".zip");
        boolean written = new SupportBundle(folder, selfTest, discover(), faults, selfTest.at()).write(file);
        return written ? new FileOutcome.Written(file.toString()) : notWritten(file);
    }

    private static FileOutcome notWritten(Path place) {
        return new FileOutcome.NotWritten(new Findings().say(Problem.of("technician.notWritten", place.toString())));
    }
}
