package org.shubbak.kiosk.pay;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.text.MoneyText;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.language.Words;

/// What is due, and whether it can be paid here now.
public record PayModel(Step.Pay step, Words words, Consumer<Event> send) {

    ObservableValue<String> due() {
        return words.bind(w -> MoneyText.show(step.bill().due(), w.now()));
    }

    ObservableValue<String> amount(Fee.Line line) {
        return words.bind(w -> MoneyText.show(line.amount(), w.now()));
    }

    boolean asking() {
        return step.readiness().asking();
    }

    boolean canPay() {
        return step.readiness().canPay();
    }

    boolean sample() {
        return step.bill().draft().service().fee().illustrative();
    }

    @Nullable
    Problem terminalProblem() {
        DeviceHealth terminal = step.readiness().terminal();
        return terminal == null ? null : terminal.problem();
    }

    boolean noPaper() {
        DeviceHealth printer = step.readiness().printer();
        return printer != null && !printer.usable();
    }

    void go() {
        send.accept(new Event.Go());
    }

    void leave() {
        send.accept(new Event.Cancel());
    }
}
