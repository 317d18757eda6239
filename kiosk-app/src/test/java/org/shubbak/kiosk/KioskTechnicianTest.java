package org.shubbak.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.technician.TechnicianRoll;
import org.shubbak.kiosk.journey.Event.Go;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;

/// The way from the kiosk, or from its page that says why it cannot start, to the technician's pages and back.
@NullUnmarked
class KioskTechnicianTest {
    private static final String SETTINGS = """
            {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01",
                         "office": {"ar": "رام الله", "en": "Ramallah"}, "zone": "Asia/Hebron"},
             "hub": "http://127.0.0.1:1", "panelMillimetres": 250}
            """;

    @TempDir
    private Path folder;

    private final AtomicReference<@Nullable KioskWiring> shown = new AtomicReference<>();
    private Stage stage;
    private StationStage station;

    @BeforeEach
    void enrol() {
        assertThat(TechnicianRoll.writeDemonstration(folder)).isTrue();
    }

    private void open(String settings) throws IOException {
        Files.writeString(folder.resolve("station.json"), settings, UTF_8);
        StartTrouble trouble =
                new StartTrouble(KioskWiring.texts(), new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        StationStage.Opening first = opening(trouble);
        station = new StationStage(
                () -> opening(trouble), first, KioskWiring.texts(), trouble, OutOfService.For.CITIZENS);
        stage = Glass.call(() -> {
            Stage made = new Stage(StageStyle.UNDECORATED);
            made.setWidth(1080);
            made.setHeight(1920);
            station.show(made);
            return made;
        });
    }

    private StationStage.Opening opening(StartTrouble trouble) {
        return KioskProgram.open(folder, Clock.systemUTC(), StationThreads.inline(), trouble, shown);
    }

    @AfterEach
    void close() {
        Glass.call(() -> {
            stage.hide();
            return true;
        });
        station.close();
    }

    @Test
    void aBrokenFileLeadsToTheTechnicianWhoMendsItAndTheKioskStarts() throws IOException {
        open(SETTINGS.replace("\"RAM\"", "\"ramallah\""));
        assertThat(station.failed()).isTrue();
        press("technician");
        signIn();
        press("mend-basics");
        write("office-code", "RAM");
        press("save");
        press("technician-leave");
        assertThat(station.failed()).isFalse();
        assertThat(sees("start")).as("the welcome page").isTrue();
        assertThat(Files.readString(folder.resolve("station.json"), UTF_8)).contains("\"officeCode\" : \"RAM\"");
        assertThat(Files.readString(folder.resolve("station.json.before"), UTF_8))
                .contains("ramallah");
    }

    @Test
    void theHiddenKeysWorkOnTheWelcomePageOnly() throws IOException {
        open(SETTINGS);
        Glass.call(() -> {
            kiosk().visit().send(new Go());
            return true;
        });
        assertThat(kiosk().visit().step().get()).isNotInstanceOf(Step.Welcome.class);
        ctrlF12();
        assertThat(sees("technician-pin")).isFalse();
        Glass.call(() -> {
            kiosk().visit().send(new org.shubbak.kiosk.journey.Event.Back());
            return true;
        });
        assertThat(kiosk().visit().step().get()).isInstanceOf(Step.Welcome.class);
        ctrlF12();
        assertThat(sees("technician-pin")).isTrue();
        press("technician-leave");
        assertThat(sees("start")).isTrue();
    }

    @Test
    void onAPanelOfKnownWidthEverythingThatIsTouchedIsAsHighAsAFinger() throws IOException {
        open(SETTINGS);
        double finger = 20 * 1080 / 250.0;
        List<Button> low = Glass.call(() -> {
            Glass.settle(stage.getScene());
            return stage.getScene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(Node::isVisible)
                    .filter(button -> button.getHeight() < finger - 1)
                    .toList();
        });
        assertThat(low).isEmpty();
    }

    private KioskWiring kiosk() {
        KioskWiring kiosk = shown.get();
        if (kiosk == null) {
            throw new AssertionError("no kiosk is shown");
        }
        return kiosk;
    }

    private void ctrlF12() {
        Glass.call(() -> {
            Event.fireEvent(
                    stage.getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F12, false, true, false, false));
            return true;
        });
    }

    private void signIn() {
        write("technician-pin", "8642");
        press("technician-enter");
    }

    private void press(String id) {
        Glass.call(() -> {
            Glass.settle(stage.getScene());
            Button button = (Button) stage.getScene().lookup("#" + id);
            assertThat(button).as(id).isNotNull();
            assertThat(button.isDisabled()).as(id).isFalse();
            button.fire();
            return true;
        });
    }

    private void write(String id, String text) {
        Glass.call(() -> {
            ((TextInputControl) stage.getScene().lookup("#" + id)).setText(text);
            return true;
        });
    }

    private boolean sees(String id) {
        return Glass.call(() -> {
            Glass.settle(stage.getScene());
            return stage.getScene().lookup("#" + id) != null;
        });
    }
}
