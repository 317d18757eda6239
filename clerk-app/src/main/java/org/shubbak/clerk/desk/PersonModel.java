package org.shubbak.clerk.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.NationalId;
import org.shubbak.core.text.Problem;

/// Who stands at the counter: by a presented document or by the number. JavaFX thread only.
public final class PersonModel {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RECENT = 8;
    private final ClerkStation station;
    private final Supplier<Actor> actor;
    private final StringProperty number = new SimpleStringProperty("");
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Applicant> person = new SimpleObjectProperty<>();
    private final ObjectProperty<ReadOutcome.@Nullable Corrected> doubt = new SimpleObjectProperty<>();
    private final ObservableList<ApplicationSummary> recent = FXCollections.observableArrayList();
    private int visit;

    public PersonModel(ClerkStation station, Supplier<Actor> actor) {
        this.station = station;
        this.actor = actor;
    }

    /// Waits for a document at the reader.
    public void read() {
        if (!reading.get()) {
            reading.set(true);
            problem.set(null);
            doubt.set(null);
            var reader = station.devices().reader();
            int asked = visit;
            station.tasks().run(reader.thread(), () -> reader.device().read(PATIENCE), outcome -> {
                reading.set(false);
                if (asked == visit) {
                    presented(outcome);
                }
            });
        }
    }

    private void presented(ReadOutcome outcome) {
        switch (outcome) {
            case ReadOutcome.Read read -> {
                take(read.document());
                say(read.chip());
            }
            case ReadOutcome.Corrected corrected -> doubt.set(corrected);
            case ReadOutcome.NoDocument none -> problem.set(Problem.of("clerk.noDocument"));
            case ReadOutcome.Unreadable bad ->
                problem.set(
                        bad.problems().isEmpty()
                                ? Problem.of("clerk.documentUnreadable")
                                : bad.problems().getFirst());
            case ReadOutcome.Refused refused -> problem.set(refused.problem());
            case ReadOutcome.Lost lost -> problem.set(lost.problem());
        }
    }

    /// That nobody vouches for the issuer does not stop the clerk, who looks at the document more closely.
    private void say(@Nullable ChipEvidence chip) {
        if (chip != null && chip.authentication() == Authentication.ISSUER_UNKNOWN && problem.get() == null) {
            problem.set(Problem.of("chip.issuerUnknown"));
        }
    }

    /// The number on a document is offered; the clerk compares it with the card before going on.
    private void take(IdentityDocument document) {
        String personal = document.personalNumber();
        String latin = (document.givenNames() + " " + document.surname()).strip();
        if (personal == null) {
            problem.set(Problem.of("clerk.documentWithoutNumber"));
            return;
        }
        number.set(personal);
        String birth = document.birthDate();
        find(new Applicant(personal, null, latin, birth.contains("?") ? null : birth));
    }

    /// The clerk has compared what the reader was not sure of: it is as printed.
    public void confirm() {
        ReadOutcome.Corrected corrected = doubt.get();
        doubt.set(null);
        if (corrected != null) {
            take(corrected.document());
        }
    }

    /// It is not as printed: nothing of it is used.
    public void refuse() {
        doubt.set(null);
        problem.set(Problem.of("clerk.readingRefused"));
    }

    /// By the number as it was typed.
    public void findByNumber() {
        doubt.set(null);
        String typed = InputText.normalise(number.get());
        if (NationalId.check(typed) == NationalId.NOT_NINE_DIGITS) {
            problem.set(Problem.of("id.nineDigits"));
        } else if (NationalId.check(typed) == NationalId.REFUSED) {
            problem.set(Problem.of("id.refused"));
        } else {
            find(new Applicant(typed, null, null, null));
        }
    }

    private void find(Applicant who) {
        problem.set(null);
        person.set(who);
        look();
    }

    /// The latest applications: this person's, or the counter's while nobody is known.
    public void look() {
        Applicant who = person.get();
        String text = who == null ? "" : who.nationalId();
        int asked = visit;
        Actor asking = actor.get();
        station.tasks()
                .run(
                        station.store(),
                        () -> station.counter()
                                .records()
                                .search(new ApplicationQuery(text, RECENT, null, false), asking),
                        found -> {
                            if (asked == visit && Objects.equals(who, person.get())) {
                                recent.setAll(found);
                            }
                        });
    }

    /// The next person: nothing of the last one stays on the screen, and a document that was waited for no longer
    /// counts.
    public void clear() {
        visit++;
        number.set("");
        problem.set(null);
        doubt.set(null);
        person.set(null);
        recent.clear();
    }

    public StringProperty numberProperty() {
        return number;
    }

    public BooleanProperty readingProperty() {
        return reading;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What waits for the clerk's eye; null otherwise.
    public ObjectProperty<ReadOutcome.@Nullable Corrected> doubtProperty() {
        return doubt;
    }

    public ObjectProperty<@Nullable Applicant> personProperty() {
        return person;
    }

    ZoneId zone() {
        return station.station().zone();
    }

    public ObservableList<ApplicationSummary> recent() {
        return recent;
    }
}
