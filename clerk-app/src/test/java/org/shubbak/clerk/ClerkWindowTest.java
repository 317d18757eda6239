package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.Station;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.core.device.NoPrinter;
import org.shubbak.core.device.NoReader;
import org.shubbak.core.device.NoTerminal;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.fx.StationThreads;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A clerk's work from the PIN to the number, on the real store and the real catalogue, without devices.
@NullUnmarked
class ClerkWindowTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T07:15:00Z"), ZoneOffset.UTC);
    private static final Station PLACE = new Station(
            "ram-04",
            "RAM",
            "04",
            new LocalText("رام الله والبيرة", "Ramallah and Al-Bireh"),
            ZoneId.of("Asia/Hebron"));

    @TempDir
    private Path data;

    private ClerkWiring wiring;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        ClerkRoll.writeDemonstration(data.resolve("clerks.json"));
        DeviceThread thread = DeviceThread.unwatched(Runnable::run, new NoReader().health());
        ClerkDevices devices = new ClerkDevices(
                new Attached<>(new NoReader(), thread),
                new Attached<>(new NoPrinter(), thread),
                new Attached<>(new NoTerminal(), thread),
                "none",
                null);
        ClerkWiring.Opening opening =
                ClerkWiring.of(data, PLACE, URI.create("http://127.0.0.1:9"), devices, NOW, StationThreads.inline());
        wiring = ((ClerkWiring.Opening.Opened) opening).wiring();
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.hide();
            return true;
        });
        wiring.close();
    }

    @Test
    void aCashPaymentEndsWithANumberAndTheChange() throws Exception {
        for (Language language : Language.values()) {
            start(language);
            String tag = language.tag();
            fillIn(tag);
            takeCash(tag);
            press("next-person");
            openTheNewest(tag);
            fx(() -> {
                stage.hide();
                return true;
            });
        }
        assertThat(wiring.station().counter().records().list(ApplicationQuery.newest(9)))
                .hasSize(2);
    }

    private void fillIn(String tag) throws Exception {
        picture("01-sign-in-" + tag);
        type("pin", "2468");
        press("sign-in");
        picture("02-person-" + tag);
        type("person-number", "400000014");
        press("find-person");
        press("person-new-application");
        picture("03-choose-" + tag);
        press("service-vehicle-licence-renewal");
        type("person-name", "سامي أحمد محمود خليل");
        type("field-plateNumber", "6-1234");
        key(KeyCode.F10);
        picture("04-problems-" + tag);
        type("field-plateNumber", "6-1234-H");
        press("field-period-P12M");
        type("field-mobile", "0599123456");
        press("field-declaration");
        picture("05-filled-" + tag);
        for (String document : new String[] {"id-card", "vehicle-licence", "insurance", "technical-test"}) {
            press("seen-" + document);
        }
    }

    private void takeCash(String tag) throws Exception {
        key(KeyCode.F11);
        picture("06-slip-" + tag);
        press("slip-cancel");
        key(KeyCode.F10);
        type("cash-received", "1100");
        picture("07-cash-" + tag);
        press("cash-take");
        picture("08-filed-" + tag);
        assertThat(text("filed-number")).contains("RAM-2026-04");
        assertThat(text("filed-change")).contains("50.00");
    }

    private void openTheNewest(String tag) throws Exception {
        press("nav-applications");
        picture("09-list-" + tag);
        press("record-"
                + wiring.station()
                        .counter()
                        .records()
                        .list(ApplicationQuery.newest(1))
                        .getFirst()
                        .number());
        picture("10-detail-" + tag);
        press("record-close");
    }

    private void start(Language language) throws Exception {
        fx(() -> {
            stage = new Stage();
            ClerkApp.open(stage, wiring, language);
            return true;
        });
    }

    private Node node(String id) {
        Node node = stage.getScene().lookup("#" + id);
        assertThat(node).as(id).isNotNull();
        assertThat(node.isDisabled()).as(id + " disabled").isFalse();
        return node;
    }

    private void press(String id) throws Exception {
        fx(() -> {
            ((Button) node(id)).fire();
            return true;
        });
    }

    private void type(String id, String text) throws Exception {
        fx(() -> {
            ((TextInputControl) node(id)).setText(text);
            return true;
        });
    }

    private void key(KeyCode code) throws Exception {
        fx(() -> {
            stage.getScene()
                    .getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private String text(String id) throws Exception {
        return fx(() -> node(id).getAccessibleText());
    }

    private void picture(String name) throws Exception {
        BufferedImage image = fx(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        write(image, new File("target/screens/clerk-" + name + ".png"));
    }

    private static void write(BufferedImage image, File file) throws IOException {
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
