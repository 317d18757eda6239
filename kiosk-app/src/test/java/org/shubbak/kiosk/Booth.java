package org.shubbak.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Incident;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.fx.UncaughtFault;
import org.shubbak.ui.text.Prose;

/// A kiosk as it runs, with its store on the disk, its counter and its threads, and a person before its screen. Only
/// the devices are scripted, and the clock stands still.
final class Booth implements AutoCloseable {
    static final String PLATE = "6-1234-H";
    static final String MOBILE = "0599123456";
    final ScriptedDevices devices = new ScriptedDevices();
    final SettableClock clock = new SettableClock();
    final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile SyncStatus line = new SyncStatus(0, true, clock.instant(), Optional.empty());
    private final Path folder;
    private final StationStore store;
    private final StationThreads threads;
    private final Executor deviceThread;
    private final KioskWiring wiring;
    private final Stage stage;

    Booth(Path folder) {
        this.folder = folder;
        UncaughtFault fault = new UncaughtFault(this::stop);
        threads = StationThreads.live(fault);
        deviceThread = FxTasks.thread("devices", fault);
        StationStore.Opening opening = StationStore.open(folder, clock, new SecureRandom());
        if (!(opening instanceof StationStore.Opening.Opened opened)) {
            throw new AssertionError(opening);
        }
        store = opened.store();
        Workplace work = new Workplace(store, Sample.STATION, clock, () -> {});
        KioskWiring.Ground ground = new KioskWiring.Ground(
                Sample.STATION,
                Catalogues.always(Gallery.CATALOGUE),
                devices.attached(deviceThread),
                new Counter(work, Gallery.CATALOGUE),
                new PaymentDesk(work, new CardTerminal("terminal", "T1", devices.terminal)),
                () -> line,
                OpeningHours.usual(),
                clock,
                threads.tasks(),
                threads.store());
        wiring = Glass.call(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(fault);
            return KioskWiring.of(ground, () -> {});
        });
        stage = Glass.open(wiring.window().scene(), 540, 960);
    }

    private void stop(Incident incident) {
        faults.add(incident.code());
        wiring.stop(incident);
    }

    Scene scene() {
        return wiring.window().scene();
    }

    KioskWiring wiring() {
        return wiring;
    }

    Step step() {
        return Glass.call(() -> wiring.visit().step().get());
    }

    /// Waits until it is shown and can be used.
    void await(String id) {
        CompletableFuture<Boolean> there = new CompletableFuture<>();
        ChangeListener<Step> look = (observed, was, now) -> {
            if (Sight.canUse(scene(), id)) {
                there.complete(true);
            }
        };
        Glass.call(() -> {
            wiring.visit().step().addListener(look);
            look.changed(
                    wiring.visit().step(),
                    wiring.visit().step().get(),
                    wiring.visit().step().get());
            return true;
        });
        try {
            there.get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new AssertionError("waited in vain for #" + id + " at " + step() + " " + faults, e);
        } finally {
            Glass.call(() -> {
                wiring.visit().step().removeListener(look);
                return true;
            });
        }
    }

    void press(String id) {
        await(id);
        Glass.call(() -> {
            Sight.button(scene(), id).fire();
            return true;
        });
    }

    void press(String... ids) {
        List.of(ids).forEach(this::press);
    }

    /// On the keys of the glass, as a finger does.
    void type(String text) {
        await("answer");
        Glass.call(() -> {
            text.codePoints().forEach(c -> Sight.key(scene(), c).fire());
            return true;
        });
    }

    /// From the welcome to the first question, with a document.
    void identify() {
        press("start", "sector-vehicle-licensing", "service-vehicle-licence-renewal", "begin");
        await("type-instead");
        devices.documents.add(new ReadOutcome.Read(Sample.document(Sample.NUMBER)));
        press("confirm");
        await("answer");
    }

    /// From the first question to the check of all answers.
    void answer() {
        type(PLATE);
        press("continue", "option-P12M", "continue");
        type(MOBILE);
        press("continue", "option-true", "continue");
        await("change-plateNumber");
    }

    void typeInto(String id, String text) {
        Glass.call(() -> {
            Sight.field(scene(), id).setText(text);
            Glass.settle(scene());
            return true;
        });
    }

    /// What the kiosk does every few seconds.
    void look() {
        Glass.call(() -> {
            wiring.glance().look();
            return true;
        });
        settle();
    }

    /// What the kiosk hears of the line.
    void line(SyncStatus now) {
        line = now;
        Glass.call(() -> {
            wiring.glance().look();
            return true;
        });
    }

    /// How many things the first page marks as not possible now.
    int away() {
        return Glass.call(() -> scene().getRoot().lookupAll(".attention").size());
    }

    /// What is shown between header and footer.
    Node page() {
        return Glass.call(() -> Sight.page(scene()));
    }

    /// Calls back for this page and every later one.
    void eachPage(BiConsumer<String, Node> seen) {
        Glass.call(() -> {
            seen.accept("Welcome", Sight.page(scene()));
            wiring.visit()
                    .step()
                    .addListener(
                            (observed, was, now) -> seen.accept(now.getClass().getSimpleName(), Sight.page(scene())));
            return true;
        });
    }

    String typed() {
        return Glass.call(() -> Sight.field(scene(), "answer").getText());
    }

    /// What a line of text says.
    String said(String id) {
        return Glass.call(() -> ((Prose) scene().lookup("#" + id)).getText());
    }

    boolean sees(String id) {
        return Glass.call(() -> Sight.canUse(scene(), id));
    }

    /// Everything that the window says or holds in a node, seen or not.
    List<String> words() {
        return Glass.call(() -> {
            Glass.settle(scene());
            return Sight.words(scene().getRoot());
        });
    }

    String words(String id) {
        return Glass.call(() -> {
            Glass.settle(scene());
            return String.join("\n", Sight.words(scene().lookup("#" + id)));
        });
    }

    /// A finger on the glass, where nothing happens by it.
    void touch() {
        Glass.call(() -> {
            scene().getRoot().fireEvent(Sight.touch());
            return true;
        });
    }

    void pass(Duration time) {
        clock.pass(time);
        Glass.call(() -> {
            wiring.visit().tick();
            return true;
        });
    }

    /// Waits until the terminal's thread has done what it was asked.
    void awaitTerminal() {
        done(deviceThread, () -> true);
    }

    /// Waits until the window has done what it was asked.
    void settle() {
        Glass.call(() -> true);
        Glass.call(() -> true);
    }

    /// Rows of a copy of the file, once the store has nothing left to do: the file itself is locked while it is open.
    List<String> rows(String sql) {
        return done(threads.store(), () -> StoreCopy.rows(folder, sql));
    }

    private static <T> T done(Executor thread, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        thread.execute(task);
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        Glass.call(() -> {
            stage.hide();
            return true;
        });
        awaitTerminal(); // what the last page asked for comes to its end first
        done(threads.store(), () -> true);
        store.close();
    }
}
