package org.shubbak.clerk.money;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundState;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;

/// One open question a row: how much, whose, why it is open, and whose turn it is.
final class MoneyRows {
    private final Words words;

    MoneyRows(Words words) {
        this.words = words;
    }

    Button open(OpenPayment payment, Consumer<OpenPayment> chosen) {
        Prose amount = new Prose(words.bind(now -> MoneyText.show(payment.amount(), now.now())), "strong");
        amount.setPrefWidth(110);
        VBox whose = new VBox(
                new Prose(words.bind(now -> payment.applicantName()), "strong"),
                new Prose(words.bind(payment.service()), "small", "quiet"));
        whose.setPrefWidth(190);
        VBox why = new VBox(
                4, new Prose(words.bind(payment.why()), "body"), new Prose(words.bind(payment.next()), "small"));
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setPrefWidth(280);
        Button button = row("open-" + payment.payment(), new HBox(18, amount, whose, why));
        button.accessibleTextProperty()
                .bind(words.bind(now -> MoneyText.show(payment.amount(), now.now()) + ", " + now.say(payment.why())));
        button.setOnAction(pressed -> chosen.accept(payment));
        return button;
    }

    Button refund(RefundCase refund, Consumer<RefundCase> chosen) {
        Prose amount = new Prose(words.bind(now -> MoneyText.show(refund.amount(), now.now())), "strong");
        amount.setPrefWidth(110);
        Prose reason = new Prose(words.bind(now -> refund.facts().reason()), "body");
        reason.setPrefWidth(280);
        HBox.setHgrow(reason, Priority.ALWAYS);
        Prose stands = new Prose(words.bind(stands(refund.state())), "small");
        stands.setPrefWidth(190);
        Button button = row("refund-" + refund.id(), new HBox(18, amount, reason, stands));
        button.accessibleTextProperty()
                .bind(words.bind(
                        now -> MoneyText.show(refund.amount(), now.now()) + ", " + now.say(stands(refund.state()))));
        button.setOnAction(pressed -> chosen.accept(refund));
        return button;
    }

    private static Button row(String id, HBox face) {
        face.setAlignment(Pos.CENTER_LEFT);
        ProseButton button = new ProseButton(face);
        button.setId(id);
        button.getStyleClass().add("tile");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    static String stands(RefundState state) {
        return switch (state) {
            case REQUESTED -> "money.requested";
            case APPROVED -> "money.approved";
            case WITH_FINANCE -> "money.withFinance";
            case REFUSED -> "money.refused";
            case GIVEN_BACK -> "money.givenBack";
        };
    }
}
