package org.shubbak.clerk.record;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.clerk.station.PaperWords;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// One application of the list, with the hub's reason where it refused it, its paper once more as a numbered copy, and
/// what may be taken back: the fee, or the official receipt.
public final class DetailDialog extends VBox {

    private static final double WIDTH = 560;

    public DetailDialog(
            RecordModel model, ApplicationSummary row, SecondPerson second, Words words, DialogHost dialogs) {
        setId("record-detail");
        setPrefWidth(WIDTH);
        getChildren()
                .addAll(
                        new Prose(new SimpleStringProperty(Ltr.mark(row.number())), "hero"),
                        new Prose(words.bind(row.serviceName()), "section"),
                        new Prose(new SimpleStringProperty(row.applicantName()), "lead"),
                        new Prose(words.bind(ApplicationRows.word(row.state())), "lead", "strong"));
        LocalText refusal = row.refusal();
        if (refusal != null) {
            getChildren().add(new Prose(words.bind(refusal), "body", "fault"));
        }
        getChildren().addAll(waiting(model, words), ministry(model, words));
        Prose paper =
                new Prose(words.bind(now -> paper(model.paperProperty().get(), now), model.paperProperty()), "body");
        paper.setId("record-paper");
        paper.setMinHeight(42);
        TextField reason = new TextField();
        reason.setId("record-refund-reason");
        reason.accessibleTextProperty().bind(words.bind("clerk.refundReason"));
        Prose said = new Prose(words.bindProblem(model.saidProperty()), "field-error");
        said.setId("record-said");
        said.setMinHeight(42);
        VBox asked = new VBox(4, new Prose(words.bind("clerk.refundReason"), "field-label"), reason);
        FlowPane keys = keys(model, reason, words);
        if (row.receiptNumber() != null) {
            keys.getChildren().add(voiding(model, row, second, words, dialogs));
        }
        keys.getChildren().add(closing(model, words, dialogs));
        getChildren().addAll(paper, asked, said, keys);
    }

    /// Nothing where the hub has all of it.
    private static VBox waiting(RecordModel model, Words words) {
        Prose why = new Prose(
                words.bindProblem(model.waitingProperty().map(waiting -> waiting == null ? null : waiting.why())),
                "body");
        Prose next = new Prose(
                words.bindProblem(model.waitingProperty().map(waiting -> waiting == null ? null : waiting.next())),
                "body",
                "strong");
        VBox both = new VBox(4, why, next);
        both.setId("record-waiting");
        both.visibleProperty().bind(model.waitingProperty().isNotNull());
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    /// Nothing until the ministry has said something.
    private static Prose ministry(RecordModel model, Words words) {
        Prose said = new Prose(
                words.bind(now -> ministry(model.ministryProperty().get(), now), model.ministryProperty()), "body");
        said.setId("record-ministry");
        said.visibleProperty().bind(model.ministryProperty().isNotNull());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private static String ministry(@Nullable MinistryWord word, Words now) {
        return word == null
                ? ""
                : now.say(key(word.state())) + " " + word.text().in(now.now());
    }

    private static String key(MinistryWord.State state) {
        return switch (state) {
            case IN_PROGRESS -> "clerk.ministry.inProgress";
            case NEEDS_CORRECTION -> "clerk.ministry.needsCorrection";
            case READY -> "clerk.ministry.ready";
            case DONE -> "clerk.ministry.done";
            case REFUSED -> "clerk.ministry.refused";
        };
    }

    private static FlowPane keys(RecordModel model, TextField reason, Words words) {
        FlowPane keys = new FlowPane(
                16,
                12,
                new KeyButton(
                        "record-copy", "clerk.printCopy", "primary", KeyCode.F7, words, () -> model.copy(words.now())),
                new KeyButton(
                        "record-refund",
                        "clerk.refundRequest",
                        "secondary",
                        KeyCode.F9,
                        words,
                        () -> model.refund(reason.getText())));
        keys.setAlignment(Pos.CENTER_LEFT);
        return keys;
    }

    private static KeyButton voiding(
            RecordModel model, ApplicationSummary row, SecondPerson second, Words words, DialogHost dialogs) {
        return new KeyButton("record-void", "sup.voidReceipt", "secondary", KeyCode.F10, words, () -> {
            dialogs.show(new VoidDialog(model, row, second, words, dialogs));
        });
    }

    private static KeyButton closing(RecordModel model, Words words, DialogHost dialogs) {
        return new KeyButton("record-close", "nav.close", "secondary", KeyCode.ESCAPE, words, () -> {
            dialogs.close();
            model.close();
        });
    }

    private static String paper(@Nullable PrintOutcome outcome, Words now) {
        return outcome == null ? "" : PaperWords.of(outcome, now);
    }
}
