package org.shubbak.clerk.application;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.form.FormModel;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// The fee as far as the answers tell, line by line, in the language of this moment.
final class FeeLines extends VBox {

    FeeLines(FormModel form, Words words) {
        super(8);
        switch (form.fee().get()) {
            case FeeDue.NotYetKnown unknown -> say(words.say(unknown.problem()), "body", "quiet");
            case FeeDue.Due due -> lay(due, form.service().fee(), words);
        }
    }

    private void lay(FeeDue.Due due, Fee fee, Words words) {
        if (due.lines().isEmpty()) {
            say(words.say("service.free"), "lead");
            return;
        }
        for (Fee.Line line : due.lines()) {
            row(line.label().in(words.now()), "body", MoneyText.show(line.amount(), words.now()), "strong");
        }
        row(words.say("clerk.total"), "section", MoneyText.show(due.total(fee.currency()), words.now()), "total");
        if (fee.illustrative()) {
            say(words.say("receipt.demonstration"), "small", "quiet");
        }
    }

    private void say(String text, String... styles) {
        Prose prose = new Prose(styles);
        prose.setText(text);
        getChildren().add(prose);
    }

    private void row(String text, String style, String amount, String amountStyle) {
        Prose label = new Prose(style);
        label.setText(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label value = new Label(amount);
        value.getStyleClass().add(amountStyle);
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, value);
        row.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(row);
    }
}
