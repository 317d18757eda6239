package org.shubbak.clerk.money;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.store.RefundCase;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// Everything about money that somebody must still look at, and the end of the day.
public final class MoneyScreen extends VBox {
    private final MoneyModel model;
    private final SecondPerson second;
    private final Words words;
    private final DialogHost dialogs;
    private final MoneyRows rows;

    public MoneyScreen(MoneyModel model, SecondPerson second, Words words, DialogHost dialogs) {
        super(12);
        this.model = model;
        this.second = second;
        this.words = words;
        this.dialogs = dialogs;
        this.rows = new MoneyRows(words);
        Prose problem = new Prose(words.bindProblem(model.problemProperty()), "body", "attention");
        problem.setId("money-problem");
        problem.visibleProperty().bind(model.problemProperty().isNotNull());
        problem.managedProperty().bind(problem.visibleProperty());
        KeyButton ask = new KeyButton("money-ask", "clerk.settle", "secondary", KeyCode.F5, words, model::ask);
        ask.disableProperty().bind(model.busyProperty());
        VBox page = new VBox(
                16,
                new Prose(words.bind("money.open"), "section"),
                list("money-open", model.payments(), payment -> rows.open(payment, this::settle), "money.noneOpen"),
                ask,
                new Prose(words.bind("money.refunds"), "section"),
                list("money-refunds", model.refunds(), refund -> rows.refund(refund, this::refund), "money.noRefunds"));
        page.getStyleClass().add("tiles");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(16, scroll, new DayPane(model, words));
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(new Prose(words.bind("money.title"), "title"), problem, both);
    }

    private <T> VBox list(String id, ObservableList<T> shown, Function<T, Node> row, String none) {
        VBox box = new VBox(8);
        box.setId(id);
        Runnable lay = () -> {
            List<Node> all = shown.stream().map(row).toList();
            box.getChildren().setAll(all);
            if (all.isEmpty()) {
                box.getChildren().add(new Prose(words.bind(none), "body", "quiet"));
            }
        };
        shown.addListener((ListChangeListener<T>) change -> lay.run());
        lay.run();
        return box;
    }

    private void settle(OpenPayment payment) {
        if (payment.decidable()) {
            dialogs.show(new SettleDialog(payment, model, second, words, dialogs));
        } else {
            model.said(payment.next());
        }
    }

    private void refund(RefundCase refund) {
        dialogs.show(new RefundDialog(refund, model, second, words, dialogs));
    }

    /// Nothing that was said before stays.
    public void focus() {
        model.open();
    }
}
