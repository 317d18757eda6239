package org.shubbak.core.counter;

import java.util.function.Consumer;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;

/// What a terminal tells while it closes its day. That it was asked is on the disk before the first byte: where the
/// program ends in between, its total is gone, and the audit log says why the next comparison differs.
record DaySteps(StationStore store, String terminal, Actor actor, Consumer<Problem> onMessage) implements PaymentSteps {

    @Override
    public void sending() {
        write("day-end-sent", "");
    }

    @Override
    public void accepted() {}

    @Override
    public void result(TerminalResult totals) {
        write(
                "day-end-total",
                totals.amount() == null
                        ? ""
                        : totals.amount().decimal() + " " + totals.amount().currency());
    }

    @Override
    public void message(Problem sentence) {
        onMessage.accept(sentence);
    }

    private void write(String what, String detail) {
        Kept<Boolean> kept = store.transact(transaction -> {
            store.audit().add(transaction, actor.id(), what, terminal, detail);
            return true;
        });
        if (kept instanceof Kept.Not<Boolean> not) {
            throw new StepNotKept(not.problem());
        }
    }
}
