package org.shubbak.kiosk.visit;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Paper;
import org.shubbak.ui.fx.FxTasks;

/// Prints, and writes down what came of it.
public record PaperWork(Attached<ReceiptPrinter> printer, Counter counter, Executor store, FxTasks tasks) {

    void print(UUID application, Receipt receipt, Consumer<Event> answer) {
        tasks.run(printer.thread(), () -> printer.device().print(receipt), outcome -> {
            store.execute(() -> counter.printed(application, outcome, Actor.KIOSK));
            answer.accept(Event.PaperCame.of(application, outcome));
        });
    }

    void copy(UUID application, Language language, Consumer<Event> answer) {
        tasks.run(
                store,
                () -> counter.copyOf(application, language, Actor.KIOSK),
                copy -> copy.ifPresentOrElse(
                        receipt -> print(application, receipt, answer),
                        () -> answer.accept(new Event.PaperCame(application, new Paper.NoMoreCopies()))));
    }
}
