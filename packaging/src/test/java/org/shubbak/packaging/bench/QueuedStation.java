package org.shubbak.packaging.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;

/// A station that has filed applications and had no line meanwhile.
/// @param store open, for one thread at a time
public record QueuedStation(StationStore store, StationIdentity identity) implements AutoCloseable {

    public static QueuedStation with(Path data, int applications, Clock clock) {
        if (!(StationStore.open(data, clock, new SecureRandom()) instanceof StationStore.Opening.Opened opened)) {
            throw new AssertionError("the store opens");
        }
        try {
            Workplace workplace = new Workplace(opened.store(), BenchStation.STATION, clock, () -> {});
            Counter counter = new Counter(workplace, BenchStation.CATALOGUE);
            PaymentDesk payments = new PaymentDesk(workplace, null);
            for (int i = 0; i < applications; i++) {
                BenchFile.filed(counter.file(BenchFile.paid(counter, payments, i), Language.AR, BenchStation.CLERK));
            }
            return new QueuedStation(opened.store(), BenchStation.identity(data));
        } catch (NotDone e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
