package org.shubbak.clerk.application;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.AmountAnswer;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// Shekels on the counter: what was received, and the change before it is given.
final class CashDialog extends VBox {

    CashDialog(Money due, Words words, DialogHost dialogs, Consumer<Money> received) {
        ObjectProperty<Optional<Money>> amount = new SimpleObjectProperty<>(Optional.empty());
        TextField typed = new TextField();
        typed.setId("cash-received");
        FieldControls.leftToRight(typed, words);
        typed.accessibleTextProperty().bind(words.bind("pay.amountReceived"));
        typed.textProperty()
                .subscribe(text -> amount.set(
                        AmountAnswer.parse(InputText.normalise(text).replace(",", "") + " " + due.currency())));
        Prose change = new Prose(words.bind(now -> change(due, amount.get(), now), amount), "total");
        change.setId("cash-change");
        change.setMinHeight(36);
        Button take = new Button();
        take.setId("cash-take");
        take.getStyleClass().add("primary");
        take.setDefaultButton(true);
        take.textProperty().bind(words.bind("clerk.cashTaken"));
        take.disableProperty()
                .bind(amount.map(
                        money -> money.filter(m -> m.minor() >= due.minor()).isEmpty()));
        take.setOnAction(pressed -> {
            Optional<Money> money = amount.get();
            dialogs.close();
            money.ifPresent(received);
        });
        getChildren()
                .addAll(
                        new Prose(words.bind("pay.cash"), "title"),
                        new Prose(
                                words.bind(now -> now.say("pay.amountDue") + ": " + MoneyText.show(due, now.now())),
                                "section"),
                        new VBox(4, new Prose(words.bind("pay.amountReceived"), "field-label"), typed),
                        change,
                        new HBox(16, take, cancel("cash-cancel", words, dialogs)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                typed.requestFocus();
            }
        });
    }

    static Button cancel(String id, Words words, DialogHost dialogs) {
        Button cancel = new Button();
        cancel.setId(id);
        cancel.getStyleClass().add("secondary");
        cancel.setCancelButton(true);
        cancel.textProperty().bind(words.bind("nav.cancel"));
        cancel.setOnAction(pressed -> dialogs.close());
        return cancel;
    }

    private static String change(Money due, Optional<Money> received, Words now) {
        return received.filter(money -> money.minor() >= due.minor())
                .map(money -> now.say("pay.change") + ": "
                        + MoneyText.show(new Money(money.minor() - due.minor(), due.currency()), now.now()))
                .orElse("");
    }
}
