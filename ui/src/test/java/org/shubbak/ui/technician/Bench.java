package org.shubbak.ui.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.NullUnmarked;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.TechnicianKey;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.Glass;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.signin.Attempts;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Medium;
import org.testfx.util.WaitForAsyncUtils;

/// The technician's window in front of a scripted station, used by keys alone.
@NullUnmarked
final class Bench implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T07:15:00Z"), ZoneId.of("Asia/Hebron"));
    private static final int MOST_TABS = 60;
    private static final Problem LOST = Problem.of("field.required");
    final ScriptedBench station = new ScriptedBench();
    final List<Boolean> left = new ArrayList<>();
    final List<DeviceKind> released = new ArrayList<>();
    private final Robot robot;
    private final Stage stage;
    private final TechnicianWindow window;

    Bench(Language language, Medium medium, double width, double height) {
        Map<DeviceKind, Attached<?>> devices = Map.of(
                DeviceKind.READER, device(DeviceKind.READER, DeviceHealth.ready(), List.of()),
                DeviceKind.PRINTER,
                        device(
                                DeviceKind.PRINTER,
                                new DeviceHealth(DeviceState.LOST, LOST),
                                List.of(new DeviceFault(CLOCK.instant(), DeviceState.LOST, LOST))));
        TechnicianKey key = pin -> pin.equals("8642")
                ? new TechnicianKey.Entry.Welcome("t-1", new LocalText("نادر", "Nader"))
                : new TechnicianKey.Entry.WrongPin();
        TechnicianStation made =
                new TechnicianStation(key, station, station.courier(), devices, Runnable::run, FxTasks.inline(), CLOCK);
        try {
            org.testfx.api.FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        robot = fx(Robot::new);
        stage = fx(() -> new Stage(StageStyle.UNDECORATED));
        window = fx(() -> {
            TechnicianWindow opened =
                    new TechnicianWindow(made, Glass.words(language), medium, new Attempts(CLOCK), left::add);
            stage.setScene(opened.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            stage.requestFocus();
            return opened;
        });
        settle();
    }

    private Attached<Device> device(DeviceKind kind, DeviceHealth health, List<DeviceFault> faults) {
        Device device = new Device() {
            @Override
            public DeviceHealth health() {
                return health;
            }

            @Override
            public void close() {
                released.add(kind);
            }
        };
        DeviceReport report = new DeviceReport(health, faults);
        return new Attached<>(device, new DeviceThread() {
            @Override
            public void execute(Runnable work) {
                work.run();
            }

            @Override
            public DeviceReport report() {
                return report;
            }

            @Override
            public Runnable follow(Runnable changed) {
                return () -> {};
            }

            @Override
            public void close() {}
        });
    }

    static <T> T fx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    Scene scene() {
        return window.scene();
    }

    boolean settle() {
        return fx(() -> {
            for (int pass = 0; pass < 2; pass++) {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            }
            return true;
        });
    }

    void key(KeyCode code) {
        fx(() -> {
            robot.keyType(code);
            return true;
        });
        settle();
    }

    /// Without the way there, for whoever only looks at pages.
    void fire(String id) {
        fx(() -> {
            ((Button) scene().lookup("#" + id)).fire();
            return true;
        });
        settle();
    }

    void type(String text) {
        fx(() -> {
            Node owner = scene().getFocusOwner();
            text.chars()
                    .mapToObj(Character::toString)
                    .forEach(letter -> owner.fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
            return true;
        });
        settle();
    }

    /// Presses Tab until the thing is in focus; a person would.
    void tabTo(String id) {
        boolean there = fx(() -> {
            for (int i = 0; i < MOST_TABS; i++) {
                Node owner = scene().getFocusOwner();
                if (owner != null && id.equals(owner.getId())) {
                    return true;
                }
                (owner == null ? scene().getRoot() : owner)
                        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            }
            return false;
        });
        assertThat(there).as("Tab comes to " + id).isTrue();
    }

    void press(String id) {
        tabTo(id);
        key(KeyCode.ENTER);
    }

    void fill(String id, String text) {
        tabTo(id);
        type(text);
    }

    void signIn() {
        fill("technician-pin", "8642");
        key(KeyCode.ENTER);
    }

    String says(String id) {
        return fx(() -> {
            StringBuilder all = new StringBuilder();
            Node place = scene().lookup("#" + id);
            if (place != null) {
                collect(place, all);
            }
            return all.toString();
        });
    }

    private static void collect(Node node, StringBuilder all) {
        if (node instanceof Prose prose) {
            all.append(prose.getText()).append('\n');
        } else if (node instanceof javafx.scene.control.Labeled labeled) {
            all.append(labeled.getText()).append('\n');
        } else if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    /// Whether it is there and a person sees it.
    boolean shows(String id) {
        return fx(() -> {
            Node node = scene().lookup("#" + id);
            for (Node n = node; n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    void put(String id, String text) {
        fx(() -> {
            ((TextInputControl) scene().lookup("#" + id)).setText(text);
            return true;
        });
        settle();
    }

    boolean sees(String id) {
        return fx(() -> scene().lookup("#" + id) != null);
    }

    @Override
    public void close() {
        fx(() -> {
            stage.hide();
            return true;
        });
    }
}
