package org.shubbak.kiosk.visit;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.journey.Draft;
import org.shubbak.kiosk.journey.Effect;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.ui.fx.FxTasks;

/// The desk of a real station: each device works on its own thread, the store on one more.
/// @param wipe forgets what the window itself may still hold
public record StationDesk(
        Counter counter,
        Executor store,
        DocumentWork documents,
        CardWork cards,
        PaperWork papers,
        FxTasks tasks,
        Supplier<Language> language,
        Runnable wipe)
        implements Desk {

    @Override
    public void perform(Effect effect, Consumer<Event> answer) {
        switch (effect) {
            case Effect.Read any -> documents.read(answer);
            case Effect.Open open -> open(open.draft(), answer);
            case Effect.Abandon abandon -> abandon(abandon.application());
            case Effect.AskDevices any -> cards.ask(papers, answer);
            case Effect.Charge charge -> cards.charge(charge.application(), answer);
            case Effect.CancelCharge any -> store.execute(cards::cancel);
            case Effect.Settle any -> cards.settle(answer);
            case Effect.File file -> file(file.application(), answer);
            case Effect.Print print -> papers.print(print.application(), print.receipt(), answer);
            case Effect.Copy copy -> papers.copy(copy.application(), language.get(), answer);
            case Effect.Wipe any -> wipe.run();
            case Effect.TidyUp any -> cards.tidyUp(counter, store, language.get());
        }
    }

    private void open(Draft draft, Consumer<Event> answer) {
        tasks.run(
                store,
                () -> counter.open(draft.service(), draft.applicant(), draft.answers(), Actor.KIOSK),
                outcome -> answer.accept(new Event.Opened(outcome)));
    }

    private void abandon(UUID application) {
        store.execute(() -> counter.abandon(application, Actor.KIOSK));
    }

    private void file(CitizenApplication application, Consumer<Event> answer) {
        Language now = language.get();
        tasks.run(
                store,
                () -> counter.file(application.id(), now, Actor.KIOSK),
                outcome -> answer.accept(new Event.FiledAs(outcome)));
    }
}
