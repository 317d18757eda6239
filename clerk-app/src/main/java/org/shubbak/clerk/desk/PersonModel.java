package org.shubbak.clerk.desk;

import java.time.Duration;
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
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
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
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Applicant> person = new SimpleObjectProperty<>();
    private final ObservableList<ApplicationSummary> recent = FXCollections.observableArrayList();

    public PersonModel(ClerkStation station) {
        this.station = station;
    }

    /// Waits for a document at the reader.
    public void read() {
        if (!reading.get()) {
            reading.set(true);
            problem.set(null);
            var reader = station.devices().reader();
            station.tasks().run(reader.thread(), () -> reader.device().read(PATIENCE), this::presented);
        }
    }

    private void presented(ReadOutcome outcome) {
        reading.set(false);
        switch (outcome) {
            case ReadOutcome.Read read -> take(read.document());
            case ReadOutcome.NoDocument none -> problem.set(Problem.of("clerk.noDocument"));
            case ReadOutcome.Unreadable bad -> problem.set(Problem.of("clerk.documentUnreadable"));
            case ReadOutcome.Lost lost -> problem.set(lost.problem());
        }
    }

    /// The number on a document is offered; the clerk compares it with the card before going on.
    private void take(IdentityDocument document) {
        String personal = document.personalNumber();
        String latin = (document.givenNames() + " " + document.surname()).strip();
        name.set(latin);
        if (personal == null) {
            problem.set(Problem.of("clerk.documentWithoutNumber"));
            return;
        }
        number.set(personal);
        String birth = document.birthDate();
        find(new Applicant(personal, null, latin, birth.contains("?") ? null : birth));
    }

    /// By the number as it was typed.
    public void findByNumber() {
        String typed = InputText.normalise(number.get());
        if (NationalId.check(typed) == NationalId.NOT_NINE_DIGITS) {
            problem.set(Problem.of("id.nineDigits"));
        } else if (NationalId.check(typed) == NationalId.REFUSED) {
            problem.set(Problem.of("id.refused"));
        } else {
            String known = name.get().strip();
            find(new Applicant(typed, known.isEmpty() ? null : known, null, null));
        }
    }

    private void find(Applicant who) {
        problem.set(null);
        person.set(who);
        station.tasks()
                .run(
                        station.store(),
                        () -> station.counter().list(new ApplicationQuery(who.nationalId(), RECENT, null)),
                        recent::setAll);
    }

    /// The next person: nothing of the last one stays on the screen.
    public void clear() {
        number.set("");
        name.set("");
        problem.set(null);
        person.set(null);
        recent.clear();
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public BooleanProperty readingProperty() {
        return reading;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public ObjectProperty<@Nullable Applicant> personProperty() {
        return person;
    }

    public ObservableList<ApplicationSummary> recent() {
        return recent;
    }
}
