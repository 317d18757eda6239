package org.shubbak.ui.technician;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.technician.TechnicianKey.Entry;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.keyboard.OnScreenKeyboard;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.signin.Attempts;
import org.shubbak.ui.theme.Icons;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.TatreezBand;
import org.shubbak.ui.theme.Theme;

/// The technician's window: the door, then the pages with their keys above them. On a panel that is touched everything
/// is as much larger as the panel is finer, and a keyboard lies below the field that is written in. Enter presses what
/// is
/// in focus, Escape goes one step back. JavaFX thread only.
public final class TechnicianWindow {
    /// A wide window of a counter, and what a touch panel has room for on its shorter side at the size of a finger.
    private static final double WIDTH = 1366;

    private static final double HEIGHT = 768;
    private static final double TOUCHED = 600;
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("chosen");

    private final TechnicianStation station;
    private final Medium medium;
    private final Kit kit;
    private final Consumer<Boolean> leave;
    private final PinModel pin;
    private final OverviewModel overview;
    private final BasicsModel basics;
    private final Map<DeviceKind, DeviceModel> devices = new EnumMap<>(DeviceKind.class);
    private final ChecksModel checks;
    private final CarryModel carry;
    private final Map<Place, Button> places = new EnumMap<>(Place.class);
    private final BorderPane frame = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final FlowPane navigation;
    private final Scene scene;
    private @Nullable Place here;
    private boolean changed;

    /// @param attempts outlives the window: closing it does not forgive wrong PINs
    /// @param leave hears whether the settings were changed
    public TechnicianWindow(
            TechnicianStation station, Words words, Medium medium, Attempts attempts, Consumer<Boolean> leave) {
        this.station = station;
        this.medium = medium;
        this.kit = new Kit(words);
        this.leave = leave;
        this.pin = new PinModel(station, words.texts(), attempts, this::signedIn);
        this.overview = new OverviewModel(station, words.texts(), this::saved);
        this.basics = new BasicsModel(station, words.texts(), this::saved);
        for (DeviceKind kind : DeviceKind.values()) {
            devices.put(kind, new DeviceModel(station, kind, this::saved));
        }
        this.checks = new ChecksModel(station, overview::faults);
        this.carry = new CarryModel(station);
        this.navigation = navigation();
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        frame.getStyleClass().addAll("window", "technician");
        frame.setTop(new VBox(bar(), new TatreezBand(2)));
        frame.setCenter(scroll);
        scene = new Scene(frame, WIDTH, HEIGHT);
        // Of the page, not of its window: another part of the program may turn that.
        frame.nodeOrientationProperty().bind(words.language().map(Direction::of));
        scene.widthProperty().addListener((observed, was, now) -> dress());
        scene.heightProperty().addListener((observed, was, now) -> dress());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scene.focusOwnerProperty().addListener((observed, was, now) -> focused(now));
        dress();
        show(new PinScreen(pin, kit));
    }

    public Scene scene() {
        return scene;
    }

    private void dress() {
        double fit = Math.min(scene.getWidth(), scene.getHeight()) / TOUCHED;
        Theme.dress(scene, Look.of(Medium.COUNTER).withScale(medium == Medium.KIOSK ? Math.max(fit, 0.4) : 1));
    }

    private HBox bar() {
        Node title = kit.prose("technician.title", "lead", "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        Button language = kit.button(
                "language",
                "technician.otherLanguage",
                "on-bar",
                "translate",
                () -> kit.words().language().set(kit.words().now().other()));
        Button back = kit.button("technician-leave", "technician.leave", "on-bar", "exit-to-app", this::leave);
        HBox bar = new HBox(Icons.of("wrench"), title, language, back);
        bar.getStyleClass().addAll("bar", "tech-bar");
        return bar;
    }

    private FlowPane navigation() {
        FlowPane row = kit.row();
        row.getStyleClass().add("tech-navigation");
        for (Place place : Place.values()) {
            Button button = kit.button("place-" + place.id(), place.word(), "segment", place.icon(), () -> go(place));
            button.getStyleClass().add("tech-place");
            places.put(place, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private void signedIn(Entry.Welcome who) {
        VBox top = new VBox(bar(), new TatreezBand(2), navigation);
        frame.setTop(top);
        go(Place.OVERVIEW);
    }

    private void go(Place place) {
        here = place;
        places.forEach((other, button) -> button.pseudoClassStateChanged(HERE, other == place));
        switch (place) {
            case OVERVIEW -> {
                overview.look();
                show(new OverviewScreen(overview, kit, this::go));
            }
            case BASICS -> {
                basics.open(overview.overviewProperty().get());
                show(new BasicsScreen(basics, kit));
            }
            case READER, PRINTER, TERMINAL -> device(place);
            case SELF_TEST -> {
                checks.open();
                show(new ChecksScreens(checks, kit).selfTest());
            }
            case CARRY -> {
                carry.open();
                show(new CarryScreen(carry, kit));
            }
            case SUPPORT -> {
                checks.open();
                show(new ChecksScreens(checks, kit).support());
            }
        }
    }

    private void device(Place place) {
        DeviceModel model = devices.get(place.kind());
        if (model != null) {
            model.open(overview.overviewProperty().get());
            show(new DeviceScreen(model, kit));
        }
    }

    private void show(Region page) {
        scroll.setContent(page);
        scroll.setVvalue(0);
        frame.setBottom(null);
        // Only what is laid out is in the scene, and only that takes the focus.
        frame.applyCss();
        frame.layout();
        Node first = page.lookup(".text-input");
        if (here == null && first != null) {
            first.requestFocus();
        } else {
            page.requestFocus();
        }
    }

    /// The settings on the disk are others now: pages that show them are to read them again.
    private void saved(SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved) {
            changed = true;
            station.tasks().run(station.worker(), station.bench()::overview, overview.overviewProperty()::set);
        }
    }

    private void leave() {
        overview.close();
        leave.accept(changed);
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (here == null || here == Place.OVERVIEW) {
                leave();
            } else {
                go(Place.OVERVIEW);
                places.values().iterator().next().requestFocus();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }

    /// What is in focus is in sight; on the glass a keyboard comes with a field and goes with it.
    private void focused(@Nullable Node now) {
        if (now == null) {
            return;
        }
        reveal(now);
        if (medium == Medium.KIOSK) {
            if (now instanceof TextInputControl field && field.getUserData() instanceof Board board) {
                OnScreenKeyboard keyboard = new OnScreenKeyboard(kit.words());
                keyboard.attach(field, board);
                frame.setBottom(keyboard);
            } else {
                frame.setBottom(null);
            }
        }
    }

    private void reveal(Node node) {
        Node content = scroll.getContent();
        if (content == null || !inside(node, content)) {
            return;
        }
        double top =
                content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        double below = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        double shown = scroll.getVvalue() * Math.max(0, below);
        double bottom = top + node.getLayoutBounds().getHeight();
        if (below > 0
                && (top < shown || bottom > shown + scroll.getViewportBounds().getHeight())) {
            scroll.setVvalue(Math.clamp((top - scroll.getViewportBounds().getHeight() / 3) / below, 0, 1));
        }
    }

    private static boolean inside(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
