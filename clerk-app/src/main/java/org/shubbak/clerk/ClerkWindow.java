package org.shubbak.clerk;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.application.CaseModel;
import org.shubbak.clerk.application.CaseScreen;
import org.shubbak.clerk.application.CashierModel;
import org.shubbak.clerk.application.ChooseModel;
import org.shubbak.clerk.application.ChooseScreen;
import org.shubbak.clerk.desk.PersonModel;
import org.shubbak.clerk.desk.PersonScreen;
import org.shubbak.clerk.record.RecordModel;
import org.shubbak.clerk.record.RecordScreen;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.signin.SignInModel;
import org.shubbak.clerk.signin.SignInScreen;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.clerk.station.StatusLine;
import org.shubbak.clerk.station.StatusModel;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.dialog.Question;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Theme;

/// The one window of the counter: who works, for whom, on what. JavaFX thread only.
public final class ClerkWindow {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);
    private final ClerkWiring wiring;
    private final ClerkStation station;
    private final Words words;
    private final StackPane content = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final BorderPane desk = new BorderPane(content);
    private final DialogHost dialogs;
    private final Scene scene;
    private final StatusModel status;
    private final PersonModel person;
    private @Nullable Clerk clerk;
    private @Nullable CaseModel open;
    private @Nullable Node openScreen;
    private boolean closed;

    public ClerkWindow(ClerkWiring wiring, Words words) {
        this.wiring = wiring;
        this.station = wiring.station();
        this.words = words;
        this.dialogs = new DialogHost(words, frame);
        this.status = new StatusModel(station);
        this.person = new PersonModel(station);
        this.scene = new Scene(dialogs, 1366, 768);
        Theme.dress(scene, Look.of(Medium.COUNTER));
        words.language().subscribe(language -> scene.setNodeOrientation(Direction.of(language)));
        content.getStyleClass().add("content");
        status.look();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        signIn();
        wiring.notices().forEach(this::tell);
        watch();
    }

    public Scene scene() {
        return scene;
    }

    /// Ends the watch over the devices.
    public void close() {
        closed = true;
    }

    /// A bug on any thread: its code, and the way on.
    public void report(Incident incident) {
        station.tasks().show(() -> tell(Problem.of("clerk.unexpected", incident.code())));
    }

    private void tell(Problem problem) {
        LocalText close = words.texts().both("nav.close");
        dialogs.ask(new Question(
                words.texts().both("help.title"),
                java.util.List.of(words.texts().both(problem)),
                java.util.List.of(Question.Choice.primary("dialog-close", close, () -> {}))));
    }

    private void watch() {
        if (!closed) {
            status.look();
            station.tasks().after(LOOK_EVERY, this::watch);
        }
    }

    private void signIn() {
        clerk = null;
        frame.setLeft(null);
        frame.setBottom(new StatusLine(status, station, words));
        frame.setCenter(new SignInScreen(
                new SignInModel(wiring.clerks(), station.clock(), station.tasks(), station.store(), this::signedIn),
                station.station(),
                words));
    }

    private void signedIn(Clerk who) {
        clerk = who;
        desk.setTop(new HeadLine(who, station, words));
        desk.setBottom(new StatusLine(status, station, words));
        frame.setLeft(new Navigation(words, this::go));
        frame.setBottom(null);
        frame.setCenter(desk);
        go(Navigation.Place.PERSON);
    }

    private void go(Navigation.Place place) {
        switch (place) {
            case PERSON -> show(place, new PersonScreen(person, words, this::choose));
            case NEW_APPLICATION -> {
                Node running = openScreen;
                if (running == null) {
                    choose(person.personProperty().get());
                } else {
                    show(place, running);
                }
            }
            case APPLICATIONS -> {
                RecordModel model = new RecordModel(station, this::actor);
                show(place, new RecordScreen(model, words, dialogs));
                model.look();
            }
            case SWITCH_CLERK -> {
                leave();
                person.clear();
                signIn();
            }
        }
    }

    private void show(Navigation.Place place, Node screen) {
        content.getChildren().setAll(screen);
        if (frame.getLeft() instanceof Navigation navigation) {
            navigation.mark(place);
        }
    }

    private void choose(@Nullable Applicant who) {
        ChooseScreen choose = new ChooseScreen(new ChooseModel(station), words, service -> start(service, who));
        show(Navigation.Place.NEW_APPLICATION, choose);
        choose.focus();
    }

    private void start(ServiceDefinition service, @Nullable Applicant who) {
        CaseModel model = new CaseModel(station, service, who, actor());
        CashierModel cashier = new CashierModel(model, words.language());
        CaseScreen screen = new CaseScreen(cashier, words, dialogs, this::done);
        open = model;
        openScreen = screen;
        show(Navigation.Place.NEW_APPLICATION, screen);
        screen.focus();
    }

    /// The next person: nothing of this one stays.
    private void done() {
        leave();
        person.clear();
        go(Navigation.Place.PERSON);
    }

    private void leave() {
        CaseModel left = open;
        if (left != null) {
            left.leave();
        }
        open = null;
        openScreen = null;
    }

    private Actor actor() {
        Clerk now = clerk;
        return new Actor(now == null ? "nobody" : now.id());
    }

    /// The pay keys of the counter, wherever the caret is.
    private void key(KeyEvent key) {
        if (!dialogs.isOpen() && content.getChildren().contains(openScreen)) {
            boolean taken = switch (key.getCode()) {
                case KeyCode.F9 -> press("#pay-card") || press("#send");
                case KeyCode.F10 -> press("#pay-cash");
                case KeyCode.F11 -> press("#pay-standalone");
                default -> false;
            };
            if (taken) {
                key.consume();
            }
        }
    }

    private boolean press(String id) {
        if (scene.lookup(id) instanceof javafx.scene.control.Button button
                && button.isVisible()
                && !button.isDisabled()) {
            button.fire();
            return true;
        }
        return false;
    }
}
