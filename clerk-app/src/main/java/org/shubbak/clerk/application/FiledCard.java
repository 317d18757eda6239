package org.shubbak.clerk.application;

import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.station.PaperWords;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The application is safe: its number, the change, what became of the paper, and the next person.
final class FiledCard extends VBox {

    FiledCard(CashierModel cashier, Words words, Runnable done) {
        super(18);
        getStyleClass().add("card");
        setId("filed");
        setAlignment(Pos.CENTER);
        Prose number =
                centred(words.bind(now -> number(cashier.filedProperty().get()), cashier.filedProperty()), "hero");
        number.setId("filed-number");
        Prose change = centred(
                words.bind(now -> change(cashier.changeProperty().get(), now), cashier.changeProperty()), "total");
        change.setId("filed-change");
        Prose paper = centred(
                words.bind(now -> PaperWords.of(cashier.paperProperty().get(), now), cashier.paperProperty()), "lead");
        paper.setId("filed-paper");
        FontIcon sign = Icons.of("check-circle");
        sign.getStyleClass().add("huge");
        HBox keys = new HBox(
                16,
                new KeyButton("next-person", "clerk.nextPerson", "primary", KeyCode.F8, words, done),
                new KeyButton("print-copy", "clerk.printCopy", "secondary", KeyCode.F7, words, cashier::copy));
        keys.setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        sign,
                        centred(words.bind("clerk.filed"), "title"),
                        centred(words.bind("app.referenceNo"), "body quiet"),
                        number,
                        change,
                        paper,
                        keys);
    }

    void focus() {
        lookup("#next-person").requestFocus();
    }

    private static Prose centred(javafx.beans.value.ObservableValue<String> text, String styles) {
        Prose prose = new Prose(text, styles.split(" ", -1));
        prose.setAlignment(Pos.TOP_CENTER);
        return prose;
    }

    private static String number(@Nullable CitizenApplication filed) {
        return filed == null || filed.number() == null ? "" : Ltr.mark(filed.number());
    }

    private static String change(@Nullable Money change, Words now) {
        return change == null ? "" : now.say("pay.change") + ": " + MoneyText.show(change, now.now());
    }
}
