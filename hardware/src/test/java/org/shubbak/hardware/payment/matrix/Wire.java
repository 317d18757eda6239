package org.shubbak.hardware.payment.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.payment.zvt.ZvtTimers;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.LrcSimulator;
import org.shubbak.hardware.simulator.TerminalBooks;
import org.shubbak.hardware.simulator.TerminalSimulator;

/// The languages of terminals, each with its real driver and its simulator.
enum Wire {
    ZVT_TCP(null, 1),
    ZVT_SERIAL(null, 1),
    TRANSBANK("transbank-pos-integrado", 100),
    ECR17("nexi-ecr17", 1);

    private static final Duration LONG = Duration.ofSeconds(20);

    private final @Nullable String profile;
    private final long unit;

    Wire(@Nullable String profile, long unit) {
        this.profile = profile;
        this.unit = unit;
    }

    /// Minor units in what the terminal counts in.
    long unit() {
        return unit;
    }

    List<Dialogue> dialogues() {
        return switch (this) {
            case ZVT_TCP, ZVT_SERIAL ->
                List.of(
                        Dialogue.APPROVED,
                        Dialogue.DECLINED,
                        Dialogue.PRINT_LINES,
                        Dialogue.PRINT_BLOCK,
                        Dialogue.SLOW,
                        Dialogue.PLAIN,
                        Dialogue.RESULT_TWICE,
                        Dialogue.REVERSAL,
                        Dialogue.REFUND);
            case TRANSBANK, ECR17 ->
                List.of(
                        Dialogue.APPROVED,
                        Dialogue.DECLINED,
                        Dialogue.PROGRESS,
                        Dialogue.RECEIPT_LINES,
                        Dialogue.RESULT_TWICE,
                        Dialogue.REVERSAL);
        };
    }

    record Simulated(DeviceSimulator device, TerminalBooks books) {}

    Simulated simulator() {
        Clock clock = Clock.system(ZoneOffset.UTC);
        if (profile != null) {
            LrcSimulator lrc = new LrcSimulator(LrcProfiles.find(profile), clock);
            return new Simulated(lrc, lrc.books());
        }
        TerminalSimulator zvt = new TerminalSimulator(clock);
        return new Simulated(zvt, zvt.books());
    }

    PaymentTerminal driver(LinkOpener opener) {
        if (profile != null) {
            LrcProfile form = LrcProfiles.find(profile);
            LrcProfile.Timers timers = new LrcProfile.Timers(
                    LONG, 3, LONG, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(3));
            return new LrcTerminal(
                    opener,
                    new LrcSettings(form.with(timers), CurrencyCode.ILS, "29001006", "1"),
                    new HurriedTicker(),
                    line -> {});
        }
        ZvtTimers timers =
                new ZvtTimers(LONG, LONG, LONG, LONG, LONG, LONG, LONG, Duration.ofMillis(1), Duration.ofSeconds(3));
        Framing framing = this == ZVT_SERIAL ? Framing.SERIAL : Framing.TCP;
        return new ZvtTerminal(opener, ZvtSettings.standard(framing).with(timers), new HurriedTicker(), line -> {});
    }

    /// Waiting passes at once, and counts.
    private static final class HurriedTicker implements Ticker {
        private final AtomicLong skipped = new AtomicLong();

        @Override
        public long nanos() {
            return System.nanoTime() + skipped.get();
        }

        @Override
        public void pause(Duration duration) {
            skipped.addAndGet(duration.toNanos());
        }
    }
}
