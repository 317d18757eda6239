package org.shubbak.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.counter.Station;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.core.seal.BodyOpener;
import org.shubbak.core.store.Database;
import org.shubbak.core.store.Kept;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.fx.StationThreads;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A counter in use: the real window, store, catalogue and desks, with scripted devices. A test presses and types as a
/// clerk does, by the ids of the screen.
final class Room implements AutoCloseable {
    static final Station PLACE = new Station(
            "ram-04",
            "RAM",
            "04",
            new LocalText("رام الله والبيرة", "Ramallah and Al-Bireh"),
            ZoneId.of("Asia/Hebron"));
    static final List<String> DOCUMENTS = List.of("id-card", "vehicle-licence", "insurance", "technical-test");

    final ScriptedDevices devices = new ScriptedDevices();
    final Held answers = new Held();
    final Held store = new Held();
    final Held reader = new Held();
    final Held printer = new Held();
    final Held terminal = new Held();
    final SettableClock clock = new SettableClock();
    final ClerkWiring wiring;
    private final Stage stage;
    private final ClerkWindow window;

    Room(Path data, Language language) {
        this(data, language, PackKeys.NONE);
    }

    /// @param keys whose catalogues are taken
    Room(Path data, Language language, PackKeys keys) {
        ClerkRoll.writeDemonstration(data.resolve("clerks.json"));
        StationThreads threads = new StationThreads(new SteppedTasks(answers), store, Runnable::run, (thread, bug) -> {
            throw new AssertionError(bug);
        });
        ClerkWiring.Opening opening = ClerkWiring.of(
                data,
                new ClerkWiring.Site(PLACE, URI.create("http://127.0.0.1:9"), keys),
                devices.attached(reader, printer, terminal),
                clock,
                threads);
        if (!(opening instanceof ClerkWiring.Opening.Opened opened)) {
            throw new AssertionError(opening);
        }
        this.wiring = opened.wiring();
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        this.stage = fx(() -> new Stage(StageStyle.UNDECORATED));
        this.window = fx(() -> ClerkApp.open(stage, wiring, language));
    }

    @Override
    public void close() {
        fx(() -> {
            window.close();
            stage.hide();
            return true;
        });
        wiring.close();
    }

    static <T extends @Nullable Object> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    Scene scene() {
        return window.scene();
    }

    /// Lays the page out as on a screen of this size, and does something with it. The window itself stays as it is:
    /// the toolkit without a screen cannot grow one.
    <T> T at(double width, double height, Callable<T> work) {
        return fx(() -> {
            scene().getRoot().resize(width, height);
            settle();
            T result = work.call();
            scene().getRoot().resize(scene().getWidth(), scene().getHeight());
            return result;
        });
    }

    /// What lies in a list or a page that scrolls is there only after a layout.
    private boolean settle() {
        for (int pass = 0; pass < 2; pass++) {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        }
        return true;
    }

    /// Whether it is on the screen, whole chain visible.
    boolean sees(String id) {
        return fx(() -> {
            settle();
            Node node = scene().lookup("#" + id);
            for (Node n = node; n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    /// Whether it can be used.
    boolean offers(String id) {
        return sees(id) && !fx(() -> scene().lookup("#" + id).isDisabled());
    }

    private Node node(String id) {
        assertThat(offers(id))
                .as(() -> id + " is there and can be used; in sight: " + inSight())
                .isTrue();
        return scene().lookup("#" + id);
    }

    private List<String> inSight() {
        return fx(() -> scene().getRoot().lookupAll("*").stream()
                .filter(node -> node.getId() != null && node.isVisible())
                .map(node -> node.getId() + (node.isDisabled() ? " (disabled)" : ""))
                .toList());
    }

    void press(String id) {
        Node node = node(id);
        fx(() -> {
            ((Button) node).fire();
            return true;
        });
    }

    void type(String id, String text) {
        Node node = node(id);
        fx(() -> {
            ((TextInputControl) node).setText(text);
            return true;
        });
    }

    /// A key as it comes from the keyboard, wherever the caret is.
    void key(KeyCode code) {
        fx(() -> {
            Node owner = scene().getFocusOwner();
            // Until the next pulse the scene may still name a node that was taken out of it, which hears nothing.
            boolean there = owner != null && scene().equals(owner.getScene()) && !owner.isDisabled();
            (there ? owner : scene().getRoot())
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    /// What it says, without the marks of direction and with plain spaces.
    String says(String id) {
        assertThat(sees(id)).as(id + " is shown").isTrue();
        return fx(() -> {
            Node node = scene().lookup("#" + id);
            String text = switch (node) {
                case TextInputControl input -> input.getText();
                case Labeled labeled -> labeled.getText();
                default -> node.getAccessibleText();
            };
            return String.valueOf(text).replaceAll("[\u200E\u200F]", "").replace('\u00A0', ' ');
        });
    }

    void signIn() {
        press("clerk-c-101");
        type("pin", "2468");
        press("sign-in");
    }

    /// Chooses a service without a person.
    void choose(String service) {
        press("nav-new-application");
        press("service-" + service);
    }

    /// A licence renewal, all filled in and seen: 500 shekels and 50 for stamps.
    void fillRenewal(String number, String name) {
        choose("vehicle-licence-renewal");
        type("field-nationalId", number);
        type("person-name", name);
        type("field-plateNumber", "6-1234-H");
        press("field-period-P6M");
        type("field-mobile", "0599123456");
        press("field-declaration");
        DOCUMENTS.forEach(document -> press("seen-" + document));
    }

    void payCash(String received) {
        key(KeyCode.F10);
        type("cash-received", received);
        press("cash-take");
    }

    List<ApplicationSummary> filed() {
        return wiring.station().counter().records().list(ApplicationQuery.newest(50));
    }

    <T> T kept(Database.Work<T> work) {
        Kept<T> kept = wiring.store().transact(work);
        if (!(kept instanceof Kept.Done<T> done)) {
            throw new AssertionError(kept);
        }
        return done.value();
    }

    /// As the ministry reads an event.
    static String read(WireEvent event) {
        return new String(BodyOpener.demonstration().open(event.body()).orElseThrow(), UTF_8);
    }

    List<AuditRow> audit() {
        return kept(transaction -> wiring.store().audit().latest(transaction, 100));
    }
}
