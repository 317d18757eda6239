package org.shubbak.kiosk.visit;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.fx.FxTasks;

/// Lets a new catalogue come into force while the welcome page waits for somebody. JavaFX thread only.
public final class CatalogueTurn {
    private final Catalogues catalogues;
    private final Supplier<Step> step;
    private final Runnable renew;
    private final Executor store;
    private final FxTasks tasks;
    private boolean turning;

    /// @param renew shows what is offered now
    public CatalogueTurn(Catalogues catalogues, Supplier<Step> step, Runnable renew, Executor store, FxTasks tasks) {
        this.catalogues = catalogues;
        this.step = step;
        this.renew = renew;
        this.store = store;
        this.tasks = tasks;
    }

    /// Once or more a second. Somebody who begins in the same moment goes on with what was offered.
    public void tick() {
        if (!turning && catalogues.waiting() && step.get() instanceof Step.Welcome) {
            turning = true;
            tasks.run(store, catalogues::activate, this::turned);
        }
    }

    private void turned(boolean changed) {
        turning = false;
        if (changed && step.get() instanceof Step.Welcome) {
            renew.run();
        }
    }
}
