package org.shubbak.clerk.desk;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.record.ApplicationRows;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The first page after signing in: the person, by document or number, and below it what was asked for lately: by this
/// person, or at this counter while nobody is known.
public final class PersonScreen extends VBox {
    private static final double NUMBER_WIDTH = 280;
    // The text and what is typed know each other weakly.
    private final PersonModel model;
    private final Words words;
    private final TextField number = new TextField();

    /// What the page leads to.
    /// @param newApplication for the person who was found
    /// @param next ends this visit
    public record Ways(Consumer<Applicant> newApplication, Runnable next, Consumer<ApplicationSummary> open) {}

    public PersonScreen(PersonModel model, Words words, Ways ways) {
        super(16);
        this.model = model;
        this.words = words;
        VBox latest = new VBox(
                8,
                head(ways),
                new Prose(words.bind("clerk.recent"), "field-label"),
                new ApplicationRows(model.recent(), words, model.zone(), ways.open()));
        latest.getStyleClass().add("card");
        VBox.setVgrow(latest, Priority.ALWAYS);
        getChildren().addAll(new Prose(words.bind("clerk.findCitizen"), "title"), question(), latest);
    }

    private VBox question() {
        number.setId("person-number");
        number.setPrefWidth(NUMBER_WIDTH);
        number.textProperty().bindBidirectional(model.numberProperty());
        number.promptTextProperty().bind(words.bind("clerk.nineDigits"));
        number.accessibleTextProperty().bind(words.bind("field.idNumber"));
        FieldControls.leftToRight(number, words);
        number.setOnAction(entered -> model.findByNumber());
        KeyButton find = key("find-person", "nav.search", "secondary", KeyCode.ENTER, model::findByNumber)
                .with("magnify");
        KeyButton read = key("read-document", "clerk.readDocument", "primary", KeyCode.F5, model::read)
                .with("card-account-details-outline");
        read.disableProperty().bind(model.readingProperty());
        Prose waiting = new Prose(words.bind("clerk.presentDocument"), "lead", "attention");
        waiting.setId("present-document");
        HBox.setHgrow(waiting, Priority.ALWAYS);
        HBox row = new HBox(14, number, find, read, shown(waiting, model.readingProperty()));
        row.setAlignment(Pos.CENTER_LEFT);
        Prose problem = new Prose(words.bindProblem(model.problemProperty()), "field-error", "error");
        problem.setId("person-problem");
        problem.setMinHeight(22);
        VBox card = new VBox(6, new Prose(words.bind("field.idNumber"), "field-label"), row, problem, doubt());
        card.getStyleClass().add("card");
        return card;
    }

    /// What the reader was not sure of, to be compared with the document before anything is taken over.
    private Node doubt() {
        Prose parts = new Prose(words.bind(this::parts, model.doubtProperty()), "section");
        parts.setId("doubt-parts");
        HBox keys = new HBox(
                14,
                key("doubt-confirm", "clerk.readingRight", "primary", KeyCode.F9, model::confirm)
                        .with("check"),
                key("doubt-refuse", "clerk.readingWrong", "secondary", KeyCode.F10, () -> {
                            model.refuse();
                            number.requestFocus();
                        })
                        .with("close"));
        VBox box = new VBox(8, new Prose(words.bind("clerk.readingDoubtful"), "lead", "attention"), parts, keys);
        return shown(box, model.doubtProperty().isNotNull());
    }

    private String parts(Words now) {
        ReadOutcome.Corrected corrected = model.doubtProperty().get();
        return corrected == null
                ? ""
                : corrected.parts().stream()
                        .map(part -> now.say(part.key()) + ": " + Ltr.mark(part.in(corrected.document())))
                        .collect(Collectors.joining("\n"));
    }

    private Node head(Ways ways) {
        Prose name =
                new Prose(words.bind(now -> title(model.personProperty().get()), model.personProperty()), "section");
        name.setId("person-found");
        HBox.setHgrow(name, Priority.ALWAYS);
        KeyButton start = key("person-new-application", "clerk.newApplication", "primary", KeyCode.F7, () -> {
                    Applicant person = model.personProperty().get();
                    if (person != null) {
                        ways.newApplication().accept(person);
                    }
                })
                .with("file-document-edit-outline");
        KeyButton next = key("person-clear", "clerk.nextPerson", "secondary", KeyCode.F8, ways.next())
                .with("account-arrow-left-outline");
        HBox head = new HBox(14, Icons.of("account-circle"), name, next, start);
        head.setAlignment(Pos.CENTER_LEFT);
        return shown(head, model.personProperty().isNotNull());
    }

    private static Node shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private KeyButton key(String id, String word, String style, KeyCode key, Runnable action) {
        return new KeyButton(id, word, style, key, words, action);
    }

    private static String title(@Nullable Applicant person) {
        if (person == null) {
            return "";
        }
        String latin = person.nameEn();
        String name = person.nameAr() != null ? person.nameAr() : latin != null ? Ltr.mark(latin) : "";
        return (name.isEmpty() ? "" : name + "  ") + Ltr.mark(person.maskedId());
    }

    public void focus() {
        number.requestFocus();
        model.look();
    }
}
