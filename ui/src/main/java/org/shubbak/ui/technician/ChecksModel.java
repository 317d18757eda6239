package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.FileOutcome;
import org.shubbak.core.technician.Finding;

/// The station's self-test and the files that a technician takes away.
public final class ChecksModel {
    private final TechnicianStation station;
    private final Supplier<List<String>> faults;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable FileOutcome> report = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FileOutcome> bundle = new SimpleObjectProperty<>();

    /// @param faults of the devices, in words
    ChecksModel(TechnicianStation station, Supplier<List<String>> faults) {
        this.station = station;
        this.faults = faults;
    }

    void open() {
        findings.set(List.of());
        report.set(null);
        bundle.set(null);
    }

    void test() {
        busy.set(true);
        open();
        release(() -> station.tasks().run(station.worker(), station.bench()::selfTest, came -> {
            busy.set(false);
            findings.set(came);
        }));
    }

    void write() {
        List<Finding> tested = findings.get();
        busy.set(true);
        station.tasks().run(station.worker(), () -> station.bench().report(tested), came -> {
            busy.set(false);
            report.set(came);
        });
    }

    void pack() {
        List<String> told = faults.get();
        busy.set(true);
        bundle.set(null);
        release(() -> station.tasks()
                .run(station.worker(), () -> station.bench().bundle(told), came -> {
                    busy.set(false);
                    bundle.set(came);
                }));
    }

    /// A self-test opens every line anew: one device after the other is let go of, each on its own thread.
    private void release(Runnable then) {
        release(List.of(DeviceKind.values()), then);
    }

    private void release(List<DeviceKind> left, Runnable then) {
        if (left.isEmpty()) {
            then.run();
            return;
        }
        DeviceKind first = left.getFirst();
        station.tasks()
                .run(
                        station.thread(first),
                        () -> {
                            station.watch().release(first);
                            return first;
                        },
                        released -> release(left.subList(1, left.size()), then));
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<List<Finding>> findingsProperty() {
        return findings;
    }

    ObjectProperty<@Nullable FileOutcome> reportProperty() {
        return report;
    }

    ObjectProperty<@Nullable FileOutcome> bundleProperty() {
        return bundle;
    }
}
