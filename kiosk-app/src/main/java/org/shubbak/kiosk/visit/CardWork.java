package org.shubbak.kiosk.visit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Readiness;
import org.shubbak.ui.fx.FxTasks;

/// Paying by card, on the terminal's own thread.
public record CardWork(Attached<PaymentTerminal> terminal, PaymentDesk payments, FxTasks tasks) {

    void ask(PaperWork papers, Consumer<Event> answer) {
        tasks.run(
                terminal.thread(),
                terminal.device()::health,
                card -> tasks.run(
                        papers.printer().thread(),
                        papers.printer().device()::health,
                        paper -> answer.accept(new Event.Asked(new Readiness(card, paper)))));
    }

    void charge(CitizenApplication application, Consumer<Event> answer) {
        tasks.run(
                terminal.thread(),
                () -> payments.card(
                        application,
                        Actor.KIOSK,
                        message -> tasks.show(() -> answer.accept(new Event.TerminalSays(message)))),
                outcome -> answer.accept(new Event.Paid(outcome)));
    }

    void settle(Consumer<Event> answer) {
        tasks.run(terminal.thread(), payments::settle, settlement -> answer.accept(new Event.Settled(settlement)));
    }

    /// Settles what is in doubt, then files what was paid for. Never over the screen's thread: this follows a fault,
    /// which may be the screen's.
    void tidyUp(Counter counter, Executor store, Language language) {
        terminal.thread().execute(() -> {
            payments.settle();
            store.execute(() -> counter.recover(language, Actor.KIOSK));
        });
    }

    /// May be called from any thread.
    void cancel() {
        payments.cancel();
    }
}
