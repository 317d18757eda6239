package org.shubbak.clerk.money;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SecondPane;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.core.counter.RefundDecision;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.store.RefundState;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// One wish for money back, and what may be done about it now.
final class RefundDialog extends VBox {
    private static final double WIDTH = 760;

    private final RefundCase refund;
    private final MoneyModel model;
    private final SecondPerson second;
    private final Words words;
    private final DialogHost dialogs;
    private final TextField typed = new TextField();

    RefundDialog(RefundCase refund, MoneyModel model, SecondPerson second, Words words, DialogHost dialogs) {
        this.refund = refund;
        this.model = model;
        this.second = second;
        this.words = words;
        this.dialogs = dialogs;
        setId("refund-dialog");
        setPrefWidth(WIDTH);
        model.said(null);
        getChildren()
                .addAll(
                        new Prose(words.bind("money.refundTitle"), "title"),
                        new Prose(
                                words.bind(now -> MoneyText.show(refund.amount(), now.now()) + " · "
                                        + now.say(MoneyRows.stands(refund.state()))),
                                "section"),
                        new Prose(
                                words.bind(now -> now.say("money.reason") + ": "
                                        + refund.facts().reason()),
                                "body"));
        boolean finance = refund.state() == RefundState.WITH_FINANCE;
        typed.setId("refund-typed");
        String name = finance ? "refund.reference" : "money.refuseReason";
        typed.accessibleTextProperty().bind(words.bind(name));
        getChildren().add(new VBox(4, new Prose(words.bind(name), "field-label"), typed));
        getChildren()
                .addAll(
                        new SecondPane(second, model.problemProperty(), words),
                        finance ? financeKeys() : keys(refund.state() == RefundState.APPROVED));
    }

    /// Where it is approved, the terminal can be asked; where that fails, another way can still be agreed on.
    private FlowPane keys(boolean approved) {
        FlowPane keys = new FlowPane(16, 12);
        if (approved) {
            keys.getChildren().add(key("refund-now", "money.refundNow", "primary", KeyCode.F9, this::carryOut));
        }
        keys.getChildren()
                .addAll(
                        key("refund-reverse", "refund.way.reversal", "secondary", KeyCode.F2, () -> {
                            approve(RefundRoute.REVERSAL);
                        }),
                        key("refund-terminal", "refund.way.terminal", "secondary", KeyCode.F3, () -> {
                            approve(RefundRoute.TERMINAL);
                        }),
                        key("refund-finance", "refund.way.finance", "secondary", KeyCode.F4, () -> {
                            approve(RefundRoute.FINANCE);
                        }),
                        key("refund-refuse", "money.refuse", "secondary", KeyCode.F10, this::refuse),
                        key("refund-close", "nav.close", "secondary", KeyCode.ESCAPE, dialogs::close));
        return keys;
    }

    private FlowPane financeKeys() {
        return new FlowPane(
                16,
                12,
                key("refund-paid", "money.financePaid", "primary", KeyCode.F9, () -> {
                    second.prove(people -> model.byFinance(refund, typed.getText(), people, dialogs::close));
                }),
                key("refund-close", "nav.close", "secondary", KeyCode.ESCAPE, dialogs::close));
    }

    private void carryOut() {
        model.carryOut(refund, dialogs::close);
    }

    private void approve(RefundRoute route) {
        second.prove(people -> model.decide(refund, new RefundDecision.Approve(route), people, dialogs::close));
    }

    private void refuse() {
        second.prove(
                people -> model.decide(refund, new RefundDecision.Refuse(typed.getText()), people, dialogs::close));
    }

    private KeyButton key(String id, String word, String style, KeyCode key, Runnable action) {
        return new KeyButton(id, word, style, key, words, action);
    }
}
