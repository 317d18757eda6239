package org.shubbak.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.shubbak.core.text.Incident;
import org.testfx.api.FxToolkit;

class FxTasksTest {
    @Test
    void workIsDoneThereAndAnsweredOnTheFxThread() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxTasks tasks = FxTasks.live((thread, fault) -> {});
        CompletableFuture<String> answer = new CompletableFuture<>();
        tasks.run(
                FxTasks.thread("worker", (thread, fault) -> {}),
                () -> Thread.currentThread().getName(),
                name -> answer.complete(name + " " + Platform.isFxApplicationThread()));
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("worker true");
    }

    @Test
    void aBugOnAThreadIsReportedByItsCodeAndTheThreadGoesOn() throws Exception {
        BlockingQueue<Incident> shown = new LinkedBlockingQueue<>();
        Executor thread = FxTasks.thread("worker", new UncaughtFault(shown::add));
        thread.execute(() -> {
            throw new IllegalStateException("400000014");
        });
        CompletableFuture<Boolean> after = new CompletableFuture<>();
        thread.execute(() -> after.complete(true));
        assertThat(after.get(20, TimeUnit.SECONDS)).isTrue();
        Incident incident = shown.poll(20, TimeUnit.SECONDS);
        assertThat(incident).isNotNull();
        assertThat(incident.code()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(shown).isEmpty();
    }

    @Test
    void inlineWorkIsDoneAtOnce() {
        List<String> done = new ArrayList<>();
        FxTasks.inline().run(Runnable::run, () -> "work", done::add);
        assertThat(done).containsExactly("work");
    }
}
