package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.StationOverview;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.LocalText;

/// One device on its way into the settings: found, chosen, tried, saved. What is tried is always what would be saved.
public final class DeviceModel {
    /// What goes on now.
    enum Work {
        NONE,
        LOOKING,
        LISTENING,
        TRYING,
        SAVING
    }

    private final TechnicianStation station;
    private final DeviceKind kind;
    private final Consumer<SaveOutcome> saved;
    private final SetupDraft draft;
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    private final ObjectProperty<List<FoundDevice>> found = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable TrialReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FramingAdvice> advice = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable SaveOutcome> outcome = new ReadOnlyObjectWrapper<>();

    /// @param saved hears of every change of the settings
    DeviceModel(TechnicianStation station, DeviceKind kind, Consumer<SaveOutcome> saved) {
        this.station = station;
        this.kind = kind;
        this.saved = saved;
        this.draft = new SetupDraft(kind);
        draft.changes().subscribe(this::stale);
    }

    /// What was found out belongs to what was set up then.
    private void stale() {
        report.set(null);
        outcome.set(null);
    }

    /// Takes over what the settings say, and looks what is there.
    void open(@Nullable StationOverview overview) {
        DeviceSetup present = overview == null ? null : overview.devices().get(kind);
        if (present != null) {
            draft.take(present);
        }
        advice.set(null);
        stale();
        discover();
    }

    void discover() {
        begin(Work.LOOKING);
        station.tasks().run(station.worker(), station.bench()::discover, all -> {
            work.set(Work.NONE);
            found.set(all.stream().filter(one -> one.likely().maybe(kind)).toList());
        });
    }

    void listen() {
        String port = draft.setup().port();
        begin(Work.LISTENING);
        advice.set(null);
        station.tasks()
                .run(
                        station.thread(kind),
                        () -> {
                            station.release(kind);
                            return station.bench().framing(port);
                        },
                        heard -> {
                            work.set(Work.NONE);
                            if (heard instanceof FramingAdvice.Fits fits) {
                                draft.profileProperty().set(fits.profile());
                            }
                            advice.set(heard);
                        });
    }

    void attempt() {
        DeviceSetup setup = draft.setup();
        begin(Work.TRYING);
        report.set(null);
        station.tasks()
                .run(
                        station.thread(kind),
                        () -> {
                            station.release(kind);
                            return station.bench().trial(kind, setup);
                        },
                        came -> {
                            work.set(Work.NONE);
                            report.set(came);
                        });
    }

    void takeBetter() {
        TrialReport came = report.get();
        DeviceSetup better = came == null ? null : came.better();
        if (better != null) {
            draft.take(better);
        }
    }

    void save() {
        DeviceSetup setup = draft.setup();
        begin(Work.SAVING);
        station.tasks().run(station.worker(), () -> station.bench().save(kind, setup), this::told);
    }

    void remove() {
        begin(Work.SAVING);
        station.tasks().run(station.worker(), () -> station.bench().remove(kind), this::told);
    }

    private void begin(Work what) {
        outcome.set(null);
        work.set(what);
    }

    private void told(SaveOutcome came) {
        work.set(Work.NONE);
        outcome.set(came);
        saved.accept(came);
    }

    DeviceKind kind() {
        return kind;
    }

    SetupDraft draft() {
        return draft;
    }

    List<String> profiles() {
        return station.bench().profiles(kind);
    }

    ObjectProperty<Work> workProperty() {
        return work;
    }

    ObjectProperty<List<FoundDevice>> foundProperty() {
        return found;
    }

    ObjectProperty<@Nullable TrialReport> reportProperty() {
        return report;
    }

    ObjectProperty<@Nullable FramingAdvice> adviceProperty() {
        return advice;
    }

    ReadOnlyObjectProperty<@Nullable SaveOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What listening showed, in words.
    static LocalText sentence(FramingAdvice advice) {
        return switch (advice) {
            case FramingAdvice.Fits fits -> fits.sentence();
            case FramingAdvice.Unclear unclear -> unclear.sentence();
        };
    }
}
