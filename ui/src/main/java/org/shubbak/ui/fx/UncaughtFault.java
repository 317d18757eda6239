package org.shubbak.ui.fx;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.shubbak.core.text.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every thread does with a bug: it is logged once, whole the first time and as its code when it repeats, and the
/// code is shown. Fault texts may hold what a person typed, so only the kind and the places of the fault are logged.
public final class UncaughtFault implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFault.class);
    private final Consumer<Incident> shown;
    private final Set<Incident> known = ConcurrentHashMap.newKeySet();

    /// @param shown called on the faulty thread
    public UncaughtFault(Consumer<Incident> shown) {
        this.shown = shown;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        Incident incident = Incident.of(fault);
        if (known.add(incident)) {
            LOG.error("incident {} on {}: {}", incident.code(), thread.getName(), Incident.places(fault));
        } else {
            LOG.error("incident {} again on {}", incident.code(), thread.getName());
        }
        shown.accept(incident);
    }
}
