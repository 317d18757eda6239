package org.shubbak.hardware.payment.lrc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.simulator.LrcSimulator;

/// A terminal of one dialect, on a line to a simulator that does its own bookkeeping.
final class LrcBench implements AutoCloseable {
    static final Money DUE = new Money(15000, CurrencyCode.ILS);
    final KeptSteps steps = new KeptSteps();
    final List<String> wire = new CopyOnWriteArrayList<>();
    final Served<LrcSimulator> behind;
    final LrcTerminal terminal;

    LrcBench(String profile) {
        behind = new Served<>(new LrcSimulator(LrcProfiles.find(profile), Clock.system(ZoneOffset.UTC)));
        terminal = new LrcTerminal(behind.opener(), settings(profile), Ticker.system(), wire::add);
    }

    static LrcSettings settings(String profile) {
        LrcProfile.Timers brief = new LrcProfile.Timers(
                Duration.ofMillis(200),
                3,
                Duration.ofMillis(500),
                Duration.ofMillis(20),
                Duration.ofMillis(1),
                Duration.ofMillis(300));
        return LrcSettings.of(LrcProfiles.find(profile), Map.of("terminalId", "29001006"))
                .with(brief);
    }

    PaymentOutcome pay() {
        return pay(terminal, steps);
    }

    static PaymentOutcome pay(LrcTerminal terminal, KeptSteps steps) {
        return terminal.pay(new PaymentRequest(new UUID(1, 2), DUE), steps);
    }

    @Override
    public void close() {
        behind.close();
    }
}
