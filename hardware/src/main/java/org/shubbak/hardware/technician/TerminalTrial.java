package org.shubbak.hardware.technician;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.Ltr;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.SetupFault.Kind;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;

/// The terminal assistant: registers the terminal and asks how it is, and where that fails for its framing or its
/// currency, tries the others and proposes the one that works. Moves no money: a registration is no payment.
final class TerminalTrial {
    private static final String LRC = "lrc:";
    private final DeviceSetup setup;
    private final Function<SerialSettings, LinkOpener> lines;
    private final Ticker ticker;
    private final Findings findings = new Findings();
    private final List<String> trace = new ArrayList<>();

    /// @param lines opens the line of the set-up, with these settings where it is a serial one
    TerminalTrial(DeviceSetup setup, Function<SerialSettings, LinkOpener> lines, Ticker ticker) {
        this.setup = setup;
        this.lines = lines;
        this.ticker = ticker;
    }

    TrialReport run() {
        return switch (check(setup)) {
            case TerminalCheck.Works works -> {
                works(works);
                yield new TrialReport(findings.all(), trace, null);
            }
            case TerminalCheck.Faulty faulty -> {
                SetupFault fault = faulty.fault();
                findings.told(id(fault.kind()), what(fault.kind()), Verdict.FAILED, fault.problem());
                @Nullable DeviceSetup better = better(fault.kind());
                yield new TrialReport(findings.all(), trace, better);
            }
        };
    }

    private void works(TerminalCheck.Works works) {
        findings.passed("terminal", "trial.terminal", "trial.terminalWorks");
        String own = works.terminalId();
        if (own != null) {
            findings.passed("terminal-id", "trial.terminalId", "trial.shown", Ltr.mark(own));
        }
        String version = works.version();
        if (version != null) {
            findings.passed("version", "trial.version", "trial.shown", Ltr.mark(version));
        }
        if (works.note() != null) {
            findings.told("note", "trial.note", Verdict.NOTED, works.note());
        }
    }

    private @Nullable DeviceSetup better(Kind kind) {
        return switch (kind) {
            case WRONG_TRANSPORT, SILENT -> works(framings());
            case WRONG_CURRENCY -> works(currencies());
            case UNREACHABLE, FOREIGN_PROTOCOL, NOT_REGISTERED, WRONG_PASSWORD, OTHER_TERMINAL, NOT_READY -> null;
        };
    }

    private @Nullable DeviceSetup works(List<DeviceSetup> others) {
        Optional<DeviceSetup> better = others.stream()
                .filter(other -> check(other) instanceof TerminalCheck.Works)
                .findFirst();
        better.ifPresent(other -> findings.noted(
                "proposal",
                "trial.proposal",
                "trial.betterTerminal",
                Ltr.mark(other.profile()),
                Ltr.mark(other.options().getOrDefault("currency", "ILS"))));
        return better.orElse(null);
    }

    private List<DeviceSetup> framings() {
        return dialect(setup)
                ? List.of()
                : List.of(setup.withProfile(framing(setup) == Framing.SERIAL ? "zvt-tcp" : "zvt-serial"));
    }

    private List<DeviceSetup> currencies() {
        String asked = setup.options().getOrDefault("currency", "ILS");
        List<DeviceSetup> others = new ArrayList<>();
        for (CurrencyCode currency : CurrencyCode.values()) {
            if (!currency.name().equals(asked)) {
                others.add(setup.with("currency", currency.name()));
            }
        }
        return others;
    }

    private TerminalCheck check(DeviceSetup tried) {
        trace.add("--- " + tried.profile() + " " + tried.options().getOrDefault("currency", "ILS"));
        TerminalSettings settings = dialect(tried)
                ? LrcSettings.of(LrcProfiles.find(tried.profile().substring(LRC.length())), tried.options())
                : ZvtSettings.of(framing(tried), tried.options());
        try (ServicedTerminal terminal = settings.at(lines.apply(settings.line()), ticker, trace::add)) {
            return terminal.check();
        }
    }

    /// One of the LRC family has its framing in its profile.
    private static boolean dialect(DeviceSetup tried) {
        return tried.profile().startsWith(LRC);
    }

    private static Framing framing(DeviceSetup tried) {
        boolean serial = tried.profile().equals("zvt-serial")
                || (tried.profile().equals("zvt") && tried.port().startsWith("serial:"));
        return serial ? Framing.SERIAL : Framing.TCP;
    }

    private static String id(Kind kind) {
        return switch (kind) {
            case UNREACHABLE, SILENT -> "line";
            case WRONG_TRANSPORT, FOREIGN_PROTOCOL -> "transport";
            case WRONG_CURRENCY -> "currency";
            case WRONG_PASSWORD, NOT_REGISTERED -> "password";
            case OTHER_TERMINAL -> "terminal-id";
            case NOT_READY -> "terminal";
        };
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case UNREACHABLE, SILENT -> "trial.line";
            case WRONG_TRANSPORT, FOREIGN_PROTOCOL -> "trial.transport";
            case WRONG_CURRENCY -> "trial.currency";
            case WRONG_PASSWORD, NOT_REGISTERED -> "trial.password";
            case OTHER_TERMINAL -> "trial.terminalId";
            case NOT_READY -> "trial.terminal";
        };
    }
}
