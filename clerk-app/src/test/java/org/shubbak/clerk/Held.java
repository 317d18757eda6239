package org.shubbak.clerk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Does things at once, or keeps them until it is let go: what a test sees in between is what a person sees meanwhile.
final class Held implements Executor {
    private final Deque<Runnable> kept = new ArrayDeque<>();
    private boolean holds;

    @Override
    public void execute(Runnable work) {
        if (holds) {
            kept.add(work);
        } else {
            work.run();
        }
    }

    void hold() {
        holds = true;
    }

    void letGo() {
        holds = false;
        while (!kept.isEmpty()) {
            kept.remove().run();
        }
    }
}
