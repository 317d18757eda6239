package org.shubbak.core.store;

import org.shubbak.core.text.Problem;

/// The store could not do its work: nothing of the transaction is kept. Never leaves [Database#transact], which turns
/// it into [Kept.Not].
public final class StoreFault extends Exception {
    private final transient Problem problem;
    private final boolean connectionLost;

    /// @param connectionLost the connection's memory can no longer be trusted: it is opened again before new work
    public StoreFault(Problem problem, boolean connectionLost, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
        this.connectionLost = connectionLost;
    }

    public StoreFault(Problem problem) {
        super(problem.code());
        this.problem = problem;
        this.connectionLost = false;
    }

    public Problem problem() {
        return problem;
    }

    boolean connectionLost() {
        return connectionLost;
    }
}
