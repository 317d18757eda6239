package org.shubbak.hub;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.hub.fleet.FleetSummary;
import org.shubbak.hub.fleet.Trouble;
import org.shubbak.hub.store.Filing;

/// Counted since the start, written in the text format of Prometheus. Any thread.
final class Metrics {
    private static final long[] BOUNDS_MICROS = {
        1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000
    };

    private final Map<Verdict, LongAdder> events = new EnumMap<>(Verdict.class);
    private final LongAdder[] buckets = new LongAdder[BOUNDS_MICROS.length];
    private final LongAdder kept = new LongAdder();
    private final LongAdder keptMicros = new LongAdder();
    private final LongAdder notKept = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder alarms = new LongAdder();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Turned, LongAdder> turned = new EnumMap<>(Turned.class);

    /// Why somebody was turned away who asked too often.
    enum Turned {
        STATION,
        ADDRESS,
        UPLOADS
    }

    private final Supplier<String> more;

    Metrics() {
        this(() -> "");
    }

    /// @param more figures of others, in the same format
    Metrics(Supplier<String> more) {
        this.more = more;
        for (Verdict verdict : Verdict.values()) {
            events.put(verdict, new LongAdder());
        }
        for (Turned why : Turned.values()) {
            turned.put(why, new LongAdder());
        }
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void waiting(int more) {
        waiting.addAndGet(more);
    }

    void kept(Filing filing, Duration untilDurable) {
        kept.increment();
        long micros = untilDurable.toNanos() / 1000;
        keptMicros.add(micros);
        for (int i = 0; i < BOUNDS_MICROS.length; i++) {
            if (micros <= BOUNDS_MICROS[i]) {
                buckets[i].increment();
            }
        }
        for (EventVerdict verdict : filing.verdicts()) {
            count(verdict.verdict());
        }
        alarms.add(filing.alarms().size());
    }

    private void count(Verdict verdict) {
        LongAdder counter = events.get(verdict);
        if (counter != null) {
            counter.increment();
        }
    }

    void notKept() {
        notKept.increment();
    }

    void refused() {
        refused.increment();
    }

    void turned(Turned why) {
        LongAdder counter = turned.get(why);
        if (counter != null) {
            counter.increment();
        }
    }

    /// @param fleet null where it cannot be read now
    String text(@Nullable FleetSummary fleet) {
        StringBuilder text = new StringBuilder();
        head(text, "shubbak_hub_events_total", "counter", "Events answered, by verdict.");
        events.forEach((verdict, count) ->
                line(text, "shubbak_hub_events_total{verdict=\"" + name(verdict) + "\"}", count.sum()));
        head(text, "shubbak_hub_batches_total", "counter", "Batches: kept on disk, not kept by a fault, refused.");
        line(text, "shubbak_hub_batches_total{outcome=\"kept\"}", kept.sum());
        line(text, "shubbak_hub_batches_total{outcome=\"not_kept\"}", notKept.sum());
        line(text, "shubbak_hub_batches_total{outcome=\"refused\"}", refused.sum());
        head(text, "shubbak_hub_turned_away_total", "counter", "Requests that came too often, by what was exceeded.");
        turned.forEach((why, count) -> line(
                text,
                "shubbak_hub_turned_away_total{limit=\"" + why.name().toLowerCase(Locale.ROOT) + "\"}",
                count.sum()));
        head(text, "shubbak_hub_alarms_total", "counter", "Reused event ids and station numbers.");
        line(text, "shubbak_hub_alarms_total", alarms.sum());
        head(text, "shubbak_hub_batches_waiting", "gauge", "Batches that wait for the disk now.");
        line(text, "shubbak_hub_batches_waiting", waiting.get());
        histogram(text);
        if (fleet != null) {
            stations(text, fleet);
        }
        Runtime machine = Runtime.getRuntime();
        head(text, "shubbak_hub_memory_bytes", "gauge", "Memory of the program in use.");
        line(text, "shubbak_hub_memory_bytes", machine.totalMemory() - machine.freeMemory());
        return text.append(more.get()).toString();
    }

    private static void stations(StringBuilder text, FleetSummary fleet) {
        head(text, "shubbak_hub_stations", "gauge", "Stations that are not out of service.");
        line(text, "shubbak_hub_stations", fleet.stations());
        head(text, "shubbak_hub_stations_troubled", "gauge", "Stations that somebody should look at, by why.");
        for (Trouble trouble : Trouble.values()) {
            line(text, "shubbak_hub_stations_troubled{trouble=\"" + trouble.word() + "\"}", fleet.of(trouble));
        }
    }

    private void histogram(StringBuilder text) {
        String name = "shubbak_hub_durable_seconds";
        head(text, name, "histogram", "From a whole batch in hand to its commit on disk.");
        for (int i = 0; i < BOUNDS_MICROS.length; i++) {
            line(text, name + "_bucket{le=\"" + BOUNDS_MICROS[i] / 1e6 + "\"}", buckets[i].sum());
        }
        line(text, name + "_bucket{le=\"+Inf\"}", kept.sum());
        text.append(name).append("_sum ").append(keptMicros.sum() / 1e6).append('\n');
        line(text, name + "_count", kept.sum());
    }

    static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    static void line(StringBuilder text, String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
