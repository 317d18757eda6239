package org.shubbak.clerk.record;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// One application of the list, with the hub's reason where it refused it, and its paper once more as a numbered copy.
final class DetailDialog extends VBox {

    DetailDialog(RecordModel model, ApplicationSummary row, Words words, DialogHost dialogs) {
        setId("record-detail");
        getChildren()
                .addAll(
                        new Prose(new SimpleStringProperty(Ltr.mark(row.number())), "hero"),
                        new Prose(words.bind(row.serviceName()), "section"),
                        new Prose(new SimpleStringProperty(row.applicantName()), "lead"),
                        new Prose(words.bind(RecordScreen.state(row.state())), "lead", "strong"));
        LocalText refusal = row.refusal();
        if (refusal != null) {
            getChildren().add(new Prose(words.bind(refusal), "body", "fault"));
        }
        Prose paper =
                new Prose(words.bind(now -> paper(model.paperProperty().get(), now), model.paperProperty()), "body");
        paper.setId("record-paper");
        paper.setMinHeight(22);
        getChildren()
                .addAll(
                        paper,
                        new HBox(
                                16,
                                button(
                                        "record-copy",
                                        "clerk.printCopy",
                                        "primary",
                                        words,
                                        () -> model.copy(words.now())),
                                button("record-close", "nav.close", "secondary", words, () -> {
                                    dialogs.close();
                                    model.close();
                                })));
    }

    private static Button button(String id, String word, String style, Words words, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setCancelButton(word.equals("nav.close"));
        button.textProperty().bind(words.bind(word));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private static String paper(@Nullable PrintOutcome outcome, Words now) {
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case PrintOutcome.PrintedConfirmed printed -> now.say("clerk.paper.printed");
            case PrintOutcome.Processed printed -> now.say("clerk.paper.printed");
            case PrintOutcome.SentOnly sent -> now.say("clerk.paper.sent");
            case PrintOutcome.NotPrinted not -> now.say("clerk.paper.not") + " " + now.say(not.problem());
        };
    }
}
