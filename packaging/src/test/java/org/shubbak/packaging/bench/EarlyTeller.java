package org.shubbak.packaging.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;

/// What must never be done, so that the campaign is seen to notice: the person is told, and then it is filed.
/// Arguments: data, ledger.
public final class EarlyTeller {
    private EarlyTeller() {}

    public static void main(String[] arguments) throws IOException, NotDone {
        try (StationStore store = BenchStation.open(Path.of(arguments[0]));
                Ledger ledger = Ledger.append(Path.of(arguments[1]), true)) {
            Workplace workplace = new Workplace(store, BenchStation.STATION, Clock.systemUTC(), () -> {});
            Counter counter = new Counter(workplace, BenchCatalogue.CATALOGUE);
            PaymentDesk payments = new PaymentDesk(workplace, null);
            for (int i = 0; i < 100_000; i++) {
                UUID application = BenchFile.paid(counter, payments, i);
                ledger.told(application);
                BenchFile.filed(counter.file(application, Language.AR, BenchStation.CLERK));
            }
        }
    }
}
