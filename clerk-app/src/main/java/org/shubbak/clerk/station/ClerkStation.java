package org.shubbak.clerk.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.ui.fx.FxTasks;

/// Everything the screens of one counter work with.
/// @param store the thread for whatever blocks on the disk
/// @param hub the thread for questions to the hub
public record ClerkStation(
        Station station,
        Counter counter,
        PaymentDesk payments,
        ClerkDevices devices,
        Executor store,
        Executor hub,
        Supplier<SyncStatus> line,
        FxTasks tasks,
        Clock clock) {

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), station.zone());
    }
}
