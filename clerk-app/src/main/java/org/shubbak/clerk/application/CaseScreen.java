package org.shubbak.clerk.application;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FormScreen;
import org.shubbak.ui.form.Tick;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// The form of one application with its fee beside it; the paper's number takes the form's place when it is filed.
public final class CaseScreen extends HBox {
    private static final double FEE_WIDTH = 290;
    private static final double FORM_WIDTH = 1100;
    private final CaseModel model;
    private final Words words;
    private final FormScreen form;

    /// @param done called when the clerk is ready for the next person
    public CaseScreen(CashierModel cashier, Words words, DialogHost dialogs, Runnable done) {
        super(16);
        this.model = cashier.model();
        this.words = words;
        this.form = new FormScreen(model.form(), words, Person.asksForName(model.form()) ? null : name());
        form.setMaxWidth(FORM_WIDTH);
        ScrollPane scroll = new ScrollPane(page());
        scroll.setFitToWidth(true);
        StackPane page = new StackPane(scroll);
        page.getStyleClass().add("card");
        HBox.setHgrow(page, Priority.ALWAYS);
        FiledCard filed = new FiledCard(cashier, words, done);
        HBox.setHgrow(filed, Priority.ALWAYS);
        FeePanel fee = new FeePanel(cashier, words, dialogs, done);
        fee.setMinWidth(FEE_WIDTH);
        fee.setMaxWidth(FEE_WIDTH);
        getChildren().addAll(page, filed, fee);
        model.stageProperty().subscribe(stage -> {
            show(page, stage != CaseStage.FILED);
            show(filed, stage == CaseStage.FILED);
            page.setDisable(stage != CaseStage.FILLING);
            if (stage == CaseStage.FILED) {
                filed.focus();
            }
        });
        model.wantedProperty().subscribe(wanted -> {
            if (wanted != null) {
                form.focus(wanted);
            }
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private VBox page() {
        VBox page = new VBox(12, new Prose(words.bind(model.form().service().name()), "title"));
        page.getChildren().add(form);
        if (!model.documents().isEmpty()) {
            page.getChildren().addAll(new Prose(words.bind("clerk.originals"), "section"), documents());
        }
        page.getStyleClass().add("scrolled");
        return page;
    }

    private VBox name() {
        TextField name = new TextField();
        name.setId("person-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.accessibleTextProperty().bind(words.bind("field.fullName"));
        VBox box = new VBox(4, new Prose(words.bind("field.fullName"), "field-label"), name);
        box.getStyleClass().add("name");
        return box;
    }

    private Region documents() {
        FlowPane ticks = new FlowPane(12, 10);
        ticks.setAlignment(Pos.CENTER_LEFT);
        for (SeenDocument document : model.documents()) {
            Tick tick = new Tick(
                    "seen-" + document.document().code(),
                    words.bind(document.document().name()));
            tick.chosenProperty().bindBidirectional(document.seen());
            ticks.getChildren().add(tick);
            if (document.idCard()) {
                for (InsteadOfCard one : InsteadOfCard.values()) {
                    ticks.getChildren().add(instead(document, one));
                }
            }
        }
        return ticks;
    }

    /// One of them at most, and not beside the card itself.
    private Tick instead(SeenDocument document, InsteadOfCard one) {
        Tick tick = new Tick("shown-" + document.document().code() + "-" + one.kept(), words.bind(one.key()));
        tick.chosenProperty().addListener((property, before, chosen) -> {
            if (chosen) {
                document.seen().set(false);
                document.instead().set(one);
            } else if (document.instead().get() == one) {
                document.instead().set(null);
            }
        });
        document.instead()
                .addListener((property, before, now) -> tick.chosenProperty().set(now == one));
        document.seen().addListener((property, before, seen) -> {
            if (seen) {
                document.instead().set(null);
            }
        });
        return tick;
    }

    /// Puts the caret into the first question. What scrolls takes the caret only after it was laid out once.
    public void focus() {
        applyCss();
        layout();
        form.focusFirst();
    }
}
