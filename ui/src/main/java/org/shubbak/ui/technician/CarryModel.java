package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.Courier;

/// The queue on its way to the hub by hand, and the answers on their way back.
public final class CarryModel {
    private final TechnicianStation station;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<List<String>> sticks = new SimpleObjectProperty<>(List.of());
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<Courier.@Nullable Report> written = new SimpleObjectProperty<>();
    private final ObjectProperty<Courier.@Nullable Report> taken = new SimpleObjectProperty<>();

    CarryModel(TechnicianStation station) {
        this.station = station;
    }

    /// The only stick is the one that is meant.
    void open() {
        written.set(null);
        taken.set(null);
        station.tasks().run(station.worker(), station.courier()::sticks, found -> {
            sticks.set(found);
            if (found.size() == 1 && folder.get().isBlank()) {
                folder.set(found.getFirst());
            }
        });
    }

    void write() {
        run(written, station.courier()::write);
    }

    void take() {
        run(taken, station.courier()::take);
    }

    private void run(ObjectProperty<Courier.@Nullable Report> report, Function<String, Courier.Report> work) {
        String place = folder.get();
        busy.set(true);
        report.set(null);
        station.tasks().run(station.worker(), () -> work.apply(place), came -> {
            busy.set(false);
            report.set(came);
        });
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<List<String>> sticksProperty() {
        return sticks;
    }

    StringProperty folderProperty() {
        return folder;
    }

    ObjectProperty<Courier.@Nullable Report> writtenProperty() {
        return written;
    }

    ObjectProperty<Courier.@Nullable Report> takenProperty() {
        return taken;
    }
}
