package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.core.text.Language;
import org.shubbak.hardware.technician.TechnicianRoll;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.technician.StationStage;
import org.testfx.api.FxToolkit;

/// From the counter's sign-in to the technician's pages by a key, and back into a counter with the new settings.
@NullUnmarked
class ClerkTechnicianTest {
    private static final String SETTINGS = """
            {"station": {"name": "ram-4", "officeCode": "RAM", "drawer": "04",
                         "office": {"ar": "رام الله", "en": "Ramallah"}, "zone": "Asia/Hebron"},
             "hub": "http://127.0.0.1:1"}
            """;

    @TempDir
    private Path folder;

    @Test
    void aPrinterIsAddedAndTheCounterOpensWithIt() throws IOException, TimeoutException {
        Files.writeString(folder.resolve("station.json"), SETTINGS, StandardCharsets.UTF_8);
        ClerkRoll.writeDemonstration(folder.resolve("clerks.json"));
        assertThat(TechnicianRoll.writeDemonstration(folder)).isTrue();
        FxToolkit.registerPrimaryStage();
        AtomicReference<@Nullable ClerkWindow> shown = new AtomicReference<>();
        Words words = Words.in(Language.EN, ClerkWiring.texts());
        StartTrouble trouble = new StartTrouble(words.texts(), new PrintStream(new ByteArrayOutputStream()));
        StationStage.Opening first =
                ClerkProgram.open(folder, Clock.systemUTC(), StationThreads.inline(), words, shown);
        StationStage station = new StationStage(
                () -> ClerkProgram.open(folder, Clock.systemUTC(), StationThreads.inline(), words, shown),
                first,
                words.texts(),
                trouble,
                OutOfService.For.STAFF);
        Stage stage = Room.fx(() -> {
            Stage made = new Stage(StageStyle.UNDECORATED);
            station.show(made);
            return made;
        });
        ClerkWindow before = shown.get();
        Room.fx(() -> addPrinter(stage));
        assertThat(station.failed()).isFalse();
        assertThat(shown.get()).isNotNull().isNotSameAs(before);
        assertThat(Files.readString(folder.resolve("station.json"), StandardCharsets.UTF_8))
                .contains("tcp:127.0.0.1:1", "epson-tm-t20");
        Room.fx(() -> {
            assertThat(find(stage, "sign-in")).isNotNull();
            stage.hide();
            return true;
        });
        station.close();
    }

    private static boolean addPrinter(Stage stage) {
        stage.getScene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F11, false, false, false, false));
        write(stage, "technician-pin", "8642");
        press(stage, "technician-enter");
        press(stage, "place-printer");
        write(stage, "tcp-host", "127.0.0.1");
        write(stage, "tcp-port", "1");
        press(stage, "profile-epson-tm-t20");
        press(stage, "save");
        press(stage, "technician-leave");
        return true;
    }

    private static Node find(Stage stage, String id) {
        for (int pass = 0; pass < 3; pass++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
        Node node = stage.getScene().lookup("#" + id);
        assertThat(node).as(id).isNotNull();
        return node;
    }

    private static void press(Stage stage, String id) {
        ((Button) find(stage, id)).fire();
    }

    private static void write(Stage stage, String id, String text) {
        ((TextInputControl) find(stage, id)).setText(text);
    }
}
