package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.core.text.Problem;

/// Tells the hub how this station is, so that somebody comes before a citizen has to ask. Once a minute at most: a busy
/// counter asks its hub after every application.
final class HealthDesk {
    static final Duration BETWEEN = Duration.ofMinutes(1);

    private final StationStore store;
    private final HubClient hub;
    private final StationFace face;
    private final Clock clock;
    private @Nullable Instant told;

    HealthDesk(StationStore store, HubClient hub, StationFace face, Clock clock) {
        this.store = store;
        this.hub = hub;
        this.face = face;
        this.clock = clock;
    }

    /// @return why it could not be told
    Optional<Problem> run() {
        Instant now = clock.instant();
        if (justTold(now)) {
            return Optional.empty();
        }
        return switch (store.transact(transaction -> report(transaction, now))) {
            case Kept.Not<StationReport> not -> Optional.of(not.problem());
            case Kept.Done<StationReport> done -> tell(done.value(), now);
        };
    }

    /// A clock that was set back is no reason to be silent until it has caught up.
    private boolean justTold(Instant now) {
        Instant last = told;
        return last != null && !now.isBefore(last) && now.isBefore(last.plus(BETWEEN));
    }

    private StationReport report(Transaction transaction, Instant now) throws StoreFault {
        Instant oldest = store.outbox().oldest(transaction);
        long waited =
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
        return new StationReport(
                face.station().name(),
                now.toString(),
                face.program(),
                face.catalogue().get(),
                new StationReport.Queue(
                        store.outbox().waiting(transaction),
                        waited,
                        store.outbox().aside(transaction)),
                store.payments().unsettled(transaction).size(),
                devices());
    }

    private List<StationReport.DeviceWord> devices() {
        return face.devices().entrySet().stream().map(HealthDesk::word).toList();
    }

    private static StationReport.DeviceWord word(Map.Entry<String, Supplier<DeviceReport>> device) {
        DeviceHealth health = device.getValue().get().health();
        String state = health.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Problem problem = health.problem();
        return new StationReport.DeviceWord(device.getKey(), state, problem == null ? null : problem.code());
    }

    private Optional<Problem> tell(StationReport report, Instant now) {
        String json = new String(ReportJson.write(report), UTF_8);
        return switch (hub.ask(HubQuestion.post("/v1/station-report", json))) {
            case HubReply.Unknown unknown -> Optional.of(unknown.problem());
            case HubReply.Refused refused -> Optional.of(refused.problem());
            case HubReply.Said said -> {
                told = now;
                yield Optional.empty();
            }
        };
    }
}
