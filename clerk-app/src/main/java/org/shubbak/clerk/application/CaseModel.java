package org.shubbak.clerk.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.form.FieldModel;
import org.shubbak.ui.form.FormModel;

/// One application at the counter: filled in, opened, and handed to the cashier. JavaFX thread only.
public final class CaseModel {
    private final ClerkStation station;
    private final FormModel form;
    private final List<SeenDocument> documents;
    private final Actor actor;
    private final @Nullable Applicant known;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CaseStage> stage = new ReadOnlyObjectWrapper<>(CaseStage.FILLING);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable FieldModel> wanted = new ReadOnlyObjectWrapper<>();
    private @Nullable CitizenApplication opened;

    public CaseModel(ClerkStation station, ServiceDefinition service, @Nullable Applicant person, Actor actor) {
        this.station = station;
        this.actor = actor;
        this.known = person;
        this.form = new FormModel(service, station::today);
        this.documents = service.documents().stream().map(SeenDocument::of).toList();
        if (person != null) {
            Person.into(form, person);
            name.set(Optional.ofNullable(person.nameAr())
                    .or(() -> Optional.ofNullable(person.nameEn()))
                    .orElse(""));
        }
    }

    /// Whether money may be taken: everything is answered, seen and priced. What is missing is marked and said.
    boolean ready() {
        problem.set(null);
        wanted.set(null);
        Optional<FieldModel> wrong = form.firstWrong();
        if (wrong.isPresent()) {
            wanted.set(wrong.get());
            problem.set(Problem.of("clerk.fieldsWrong"));
        } else if (!documents.stream().allMatch(SeenDocument::shown)) {
            problem.set(Problem.of("clerk.documentsMissing"));
        } else if (form.fee().get() instanceof FeeDue.NotYetKnown unknown) {
            problem.set(unknown.problem());
        }
        return problem.get() == null;
    }

    /// Opens the application as it is filled in now, unless something is missing; the same answers are opened once.
    void open(Consumer<CitizenApplication> then) {
        if (ready()) {
            openChecked(then);
        }
    }

    private void openChecked(Consumer<CitizenApplication> then) {
        CitizenApplication before = opened;
        Answers answers = answers();
        Applicant who = Person.of(form, name.get(), known);
        if (before != null
                && before.answers().equals(answers)
                && before.applicant().equals(who)) {
            then.accept(before);
            return;
        }
        stage.set(CaseStage.WORKING);
        station.tasks()
                .run(
                        station.store(),
                        () -> {
                            if (before != null) {
                                station.counter().abandon(before.id(), actor);
                            }
                            return station.counter().open(form.service(), who, answers, actor);
                        },
                        outcome -> opened(outcome, then));
    }

    private void opened(OpenOutcome outcome, Consumer<CitizenApplication> then) {
        stage.set(CaseStage.FILLING);
        switch (outcome) {
            case OpenOutcome.Opened done -> {
                opened = done.application();
                then.accept(done.application());
            }
            case OpenOutcome.Invalid invalid -> {
                form.firstWrong().ifPresent(wanted::set);
                problem.set(invalid.problems().stream()
                        .findFirst()
                        .map(first -> first.problem())
                        .orElse(Problem.of("clerk.fieldsWrong")));
            }
            case OpenOutcome.NotKept not -> problem.set(not.problem());
        }
    }

    /// The ministry sees why a clerk went on in spite of a warning, and what was shown in place of an ID card.
    private Answers answers() {
        Answers answers = form.answers();
        for (var override : form.overrides().entrySet()) {
            answers = answers.with("override." + override.getKey(), override.getValue());
        }
        for (SeenDocument document : documents) {
            InsteadOfCard instead = document.instead().get();
            if (instead != null && !document.seen().get()) {
                answers = answers.with("shown." + document.document().code(), instead.kept());
            }
        }
        return answers;
    }

    /// Gives the application up; an unpaid draft is erased.
    public void leave() {
        CitizenApplication draft = opened;
        if (draft != null && stage.get() == CaseStage.FILLING) {
            station.store().execute(() -> station.counter().abandon(draft.id(), actor));
        }
    }

    /// What is due as far as it is known; nothing when it is free or not known.
    public Optional<Money> total() {
        return form.fee().get() instanceof FeeDue.Due due && !due.lines().isEmpty()
                ? Optional.of(due.total(form.service().fee().currency()))
                : Optional.empty();
    }

    boolean free() {
        return form.fee().get() instanceof FeeDue.Due due && due.lines().isEmpty();
    }

    void stage(CaseStage now, @Nullable Problem why) {
        stage.set(now);
        problem.set(why);
    }

    public ReadOnlyObjectProperty<CaseStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// The question that has to be looked at.
    public ReadOnlyObjectProperty<@Nullable FieldModel> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// The person's name, for services whose form does not ask for it.
    public StringProperty nameProperty() {
        return name;
    }

    public FormModel form() {
        return form;
    }

    public List<SeenDocument> documents() {
        return documents;
    }

    Actor actor() {
        return actor;
    }

    ClerkStation station() {
        return station;
    }
}
