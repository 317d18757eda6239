package org.shubbak.clerk;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.application.CaseModel;
import org.shubbak.clerk.application.CaseScreen;
import org.shubbak.clerk.application.CaseStage;
import org.shubbak.clerk.application.CashierModel;
import org.shubbak.clerk.application.ChooseModel;
import org.shubbak.clerk.application.ChooseScreen;
import org.shubbak.clerk.application.Recovery;
import org.shubbak.clerk.desk.PersonModel;
import org.shubbak.clerk.desk.PersonScreen;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.money.MoneyModel;
import org.shubbak.clerk.money.MoneyScreen;
import org.shubbak.clerk.record.DetailDialog;
import org.shubbak.clerk.record.RecordModel;
import org.shubbak.clerk.record.RecordScreen;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.clerk.signin.SignInModel;
import org.shubbak.clerk.signin.SignInScreen;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.clerk.station.StatusLine;
import org.shubbak.clerk.station.StatusModel;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.device.WedgeCapture;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.dialog.Question;
import org.shubbak.ui.keyboard.WedgeFilter;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Theme;

/// The one window of the counter: who works, for whom, on what. JavaFX thread only.
public final class ClerkWindow {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);
    /// Readers that play keyboard need up to 50 ms a key.
    private static final Duration KEY_GAP = Duration.ofMillis(200);
    private final ClerkStation station;
    private final Words words;
    private final StackPane content = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final BorderPane desk = new BorderPane(content);
    private final DialogHost dialogs;
    private final Scene scene;
    private final StatusModel status;
    private final StatusLine statusLine;
    private final SignInModel signIn;
    private final SignInScreen signInScreen;
    private final PersonModel person;
    private final PersonScreen personScreen;
    private final SecondPerson second;
    private final RecordModel records;
    private final RecordScreen recordScreen;
    private final MoneyScreen moneyScreen;
    private final Recovery recovery;
    private @Nullable Clerk clerk;
    private @Nullable CaseModel open;
    private @Nullable CaseScreen openScreen;
    private boolean closed;
    private boolean paused;

    /// @param technician opens the technician's pages
    public ClerkWindow(ClerkWiring wiring, Words words, Runnable technician) {
        this.station = wiring.station();
        this.words = words;
        this.dialogs = new DialogHost(words, frame);
        this.status = new StatusModel(station);
        this.statusLine = new StatusLine(status, station, words);
        this.signIn =
                new SignInModel(wiring.clerks(), station.clock(), station.tasks(), station.store(), this::signedIn);
        this.signInScreen = new SignInScreen(signIn, station.station(), words, technician);
        this.person = new PersonModel(station, this::actor);
        this.records = new RecordModel(station, this::actor);
        this.personScreen =
                new PersonScreen(person, words, new PersonScreen.Ways(this::choose, this::done, records::open));
        this.recordScreen = new RecordScreen(records, words);
        this.second = new SecondPerson(wiring.clerks(), station.clock(), station.tasks(), station.store(), this::actor);
        this.moneyScreen = new MoneyScreen(
                new MoneyModel(station, wiring.ledger(), words.language(), this::actor), second, words, dialogs);
        this.recovery = new Recovery(station, words.language(), this::tell);
        this.scene = new Scene(dialogs, 1366, 768);
        Theme.dress(scene, Look.of(Medium.COUNTER));
        words.language().subscribe(language -> scene.setNodeOrientation(Direction.of(language)));
        content.getStyleClass().add("content");
        watchKeys();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        records.openedProperty().subscribe(this::detail);
        showSignIn();
        wiring.notices().forEach(this::tell);
        watch();
    }

    /// Before anything else sees them: what a reader types is nobody's answer.
    private void watchKeys() {
        Consumer<String> reads = station.devices().keyReads();
        if (reads != null) {
            WedgeCapture capture = new WedgeCapture('\u0002', '\u0003', KEY_GAP);
            new WedgeFilter(capture, reads, System::nanoTime).watch(scene);
        }
    }

    public Scene scene() {
        return scene;
    }

    /// Ends the watch over the devices.
    public void close() {
        closed = true;
    }

    /// Leaves the devices alone while somebody else works with them.
    void pause(boolean now) {
        paused = now;
    }

    /// A bug on any thread: its code, and the way on.
    public void report(Incident incident) {
        station.tasks().show(() -> tell(Problem.of("clerk.unexpected", incident.code())));
    }

    private void tell(Problem problem) {
        LocalText close = words.texts().both("nav.close");
        dialogs.ask(new Question(
                words.texts().both("clerk.notice"),
                List.of(words.texts().both(problem)),
                List.of(Question.Choice.primary("dialog-close", close, () -> {}))));
    }

    private void watch() {
        if (!closed) {
            if (!paused) {
                status.look();
                turn();
            }
            station.tasks().after(LOOK_EVERY, this::watch);
        }
    }

    /// A new catalogue comes into force between two cases.
    private void turn() {
        Catalogues catalogues = station.counter().catalogues();
        if (open == null && catalogues.waiting()) {
            station.store().execute(catalogues::activate);
        }
    }

    private void showSignIn() {
        clerk = null;
        signIn.clear();
        desk.setBottom(null);
        frame.setLeft(null);
        frame.setBottom(statusLine);
        frame.setCenter(signInScreen);
    }

    private void signedIn(Clerk who) {
        clerk = who;
        frame.setBottom(null);
        desk.setTop(new HeadLine(who, station, words));
        desk.setBottom(statusLine);
        frame.setLeft(new Navigation(words, this::go));
        frame.setCenter(desk);
        go(Navigation.Place.PERSON);
        recovery.settle(actor());
    }

    private void go(Navigation.Place place) {
        switch (place) {
            case PERSON -> {
                show(place, personScreen);
                personScreen.focus();
            }
            case NEW_APPLICATION -> {
                Node running = openScreen;
                if (running == null) {
                    choose(person.personProperty().get());
                } else {
                    show(place, running);
                }
            }
            case APPLICATIONS -> {
                show(place, recordScreen);
                recordScreen.focus();
            }
            case MONEY -> {
                show(place, moneyScreen);
                moneyScreen.focus();
            }
            case SWITCH_CLERK -> {
                wipe();
                content.getChildren().clear();
                showSignIn();
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
        ChooseModel model = new ChooseModel(station);
        ChooseScreen choose = new ChooseScreen(
                model,
                words,
                service -> model.refusal(service, who).ifPresentOrElse(this::tell, () -> start(service, who)));
        show(Navigation.Place.NEW_APPLICATION, choose);
        choose.focus();
    }

    private void start(ServiceDefinition service, @Nullable Applicant who) {
        leave();
        CaseModel model = new CaseModel(station, service, who, actor());
        CaseScreen screen = new CaseScreen(new CashierModel(model, words.language()), words, dialogs, this::done);
        open = model;
        openScreen = screen;
        show(Navigation.Place.NEW_APPLICATION, screen);
        screen.focus();
        // Nobody walks away from a terminal that is charging.
        model.stageProperty().subscribe(stage -> {
            if (frame.getLeft() != null) {
                frame.getLeft().setDisable(stage == CaseStage.WORKING);
            }
        });
    }

    private void detail(@Nullable ApplicationSummary opened) {
        if (opened != null) {
            dialogs.show(new DetailDialog(records, opened, second, words, dialogs));
        }
    }

    /// The next person: nothing of this one stays.
    private void done() {
        wipe();
        go(Navigation.Place.PERSON);
        recovery.file(actor());
    }

    private void wipe() {
        leave();
        person.clear();
        records.clear();
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

    private void key(KeyEvent key) {
        if (KeyButton.press(scene.getRoot(), key.getCode())) {
            key.consume();
        }
    }
}
