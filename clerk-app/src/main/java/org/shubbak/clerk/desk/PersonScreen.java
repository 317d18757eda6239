package org.shubbak.clerk.desk;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The first page after signing in: the person, by document or number, and what they asked for lately.
public final class PersonScreen extends VBox {
    private final PersonModel model;
    private final Words words;
    private final VBox recent = new VBox(8);

    public PersonScreen(PersonModel model, Words words, Consumer<Applicant> newApplication) {
        super(16);
        this.model = model;
        this.words = words;
        TextField number = new TextField();
        number.setId("person-number");
        number.textProperty().bindBidirectional(model.numberProperty());
        number.promptTextProperty().bind(words.bind("clerk.nineDigits"));
        FieldControls.leftToRight(number, words);
        number.setOnAction(entered -> model.findByNumber());
        HBox.setHgrow(number, Priority.ALWAYS);
        Button read =
                button("read-document", "clerk.readDocument", "primary", "card-account-details-outline", model::read);
        read.disableProperty().bind(model.readingProperty());
        Button find = button("find-person", "nav.search", "secondary", "magnify", model::findByNumber);
        HBox row = new HBox(14, number, find, read);
        row.setAlignment(Pos.CENTER_LEFT);
        Prose problem = new Prose(words.bindProblem(model.problemProperty()), "field-error", "error");
        problem.setId("person-problem");
        problem.setMinHeight(22);
        Prose waiting = new Prose(words.bind("clerk.presentDocument"), "lead", "attention");
        waiting.visibleProperty().bind(model.readingProperty());
        waiting.managedProperty().bind(model.readingProperty());
        VBox card = new VBox(10, new Prose(words.bind("field.idNumber"), "field-label"), row, problem, waiting);
        card.getStyleClass().add("card");
        VBox found = found(newApplication);
        found.visibleProperty().bind(model.personProperty().isNotNull());
        found.managedProperty().bind(found.visibleProperty());
        getChildren().addAll(new Prose(words.bind("clerk.findCitizen"), "title"), card, found);
        model.recent().addListener((ListChangeListener<ApplicationSummary>) change -> lay());
        model.personProperty().subscribe(person -> lay());
    }

    private VBox found(Consumer<Applicant> newApplication) {
        Prose name =
                new Prose(words.bind(now -> title(model.personProperty().get()), model.personProperty()), "section");
        name.setId("person-found");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button start = button(
                "person-new-application", "clerk.newApplication", "primary", "file-document-edit-outline", () -> {
                    Applicant person = model.personProperty().get();
                    if (person != null) {
                        newApplication.accept(person);
                    }
                });
        Button next =
                button("person-clear", "clerk.nextPerson", "secondary", "account-arrow-left-outline", model::clear);
        HBox head = new HBox(14, Icons.of("account-circle"), name, next, start);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(14, head, new Prose(words.bind("clerk.recent"), "field-label"), recent);
        card.getStyleClass().add("card");
        return card;
    }

    private static String title(@org.jspecify.annotations.Nullable Applicant person) {
        if (person == null) {
            return "";
        }
        String name =
                person.nameAr() != null ? person.nameAr() : person.nameEn() != null ? Ltr.mark(person.nameEn()) : "";
        return (name.isEmpty() ? "" : name + "  ") + Ltr.mark(person.maskedId());
    }

    private void lay() {
        recent.getChildren().clear();
        if (model.recent().isEmpty()) {
            recent.getChildren().add(new Prose(words.bind("clerk.noApplications"), "body", "quiet"));
        }
        for (ApplicationSummary row : model.recent()) {
            Label number = new Label(Ltr.mark(row.number()));
            number.getStyleClass().add("answer");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Prose service = new Prose(words.bind(row.serviceName()));
            HBox.setHgrow(service, Priority.ALWAYS);
            HBox line =
                    new HBox(18, number, service, new Prose(new SimpleStringProperty(row.applicantName()), "quiet"));
            line.getStyleClass().add("chip");
            recent.getChildren().add(line);
        }
    }

    private Button button(String id, String word, String style, String icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setGraphic(Icons.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(words.bind(word));
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
