package org.shubbak.clerk.application;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
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
        change.setMinHeight(34);
        KeyButton take = new KeyButton("cash-take", "clerk.cashTaken", "primary", KeyCode.ENTER, words, () -> {
                    Optional<Money> money = amount.get();
                    dialogs.close();
                    money.ifPresent(received);
                })
                .taken();
        take.disableProperty()
                .bind(amount.map(
                        money -> money.filter(m -> m.minor() >= due.minor()).isEmpty()));
        getChildren()
                .addAll(
                        new Prose(words.bind("pay.cash"), "title"),
                        new Prose(
                                words.bind(now -> now.say("pay.amountDue") + ": " + MoneyText.show(due, now.now())),
                                "section"),
                        new VBox(4, new Prose(words.bind("pay.amountReceived"), "field-label"), typed),
                        change,
                        keys(take, cancel("cash-cancel", words, dialogs)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                typed.requestFocus();
            }
        });
    }

    static KeyButton cancel(String id, Words words, DialogHost dialogs) {
        return new KeyButton(id, "nav.cancel", "secondary", KeyCode.ESCAPE, words, dialogs::close);
    }

    /// Those that find no room stand in a second row.
    static FlowPane keys(KeyButton... keys) {
        FlowPane row = new FlowPane(16, 12, keys);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String change(Money due, Optional<Money> received, Words now) {
        return received.map(money -> money.minor() < due.minor()
                        ? now.say("clerk.cashMissing", difference(due, money, now))
                        : now.say("pay.change") + ": " + difference(money, due, now))
                .orElse("");
    }

    private static String difference(Money more, Money less, Words now) {
        return MoneyText.show(new Money(more.minor() - less.minor(), more.currency()), now.now());
    }
}
