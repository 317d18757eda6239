package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Consumer;
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
        alone(station.bench()::selfTest, came -> {
            busy.set(false);
            findings.set(came);
        });
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
        alone(() -> station.bench().bundle(told), came -> {
            busy.set(false);
            bundle.set(came);
        });
    }

    /// A self-test opens every line anew: meanwhile nobody else holds or opens one.
    private <T> void alone(Supplier<T> work, Consumer<T> then) {
        station.tasks().run(station.worker(), () -> station.holding(List.of(DeviceKind.values()), work), then);
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
