package org.shubbak.packaging.bench;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;

/// A station that files applications, each paid in cash, and may have no line meanwhile.
/// @param store open, for one thread at a time
public record QueuedStation(StationStore store, StationIdentity identity, Station place, Clock clock)
        implements AutoCloseable {

    /// @param name under which a hub knows it; office and drawer are those of all others
    public static QueuedStation open(Path data, String name, Clock clock) {
        if (!(StationStore.open(data, clock, new SecureRandom()) instanceof StationStore.Opening.Opened opened)) {
            throw new AssertionError("the store opens");
        }
        Station all = BenchStation.STATION;
        Station place = new Station(name, all.officeCode(), all.drawer(), all.office(), all.zone());
        try {
            return new QueuedStation(opened.store(), BenchStation.identity(data), place, clock);
        } catch (NotDone e) {
            throw new AssertionError(e);
        }
    }

    /// @return what was printed for each
    public List<Receipt> file(URI hub, int applications) {
        Workplace workplace = new Workplace(store, place, clock, () -> {});
        Counter counter =
                new Counter(workplace, Catalogues.always(BenchCatalogue.CATALOGUE), ReceiptSeal.at(hub, identity));
        PaymentDesk payments = new PaymentDesk(workplace, null);
        List<Receipt> printed = new ArrayList<>();
        try {
            for (int i = 0; i < applications; i++) {
                FileOutcome outcome =
                        counter.file(BenchFile.paid(counter, payments, i), Language.AR, BenchStation.CLERK);
                BenchFile.filed(outcome);
                printed.add(((FileOutcome.Filed) outcome).receipt());
            }
            return printed;
        } catch (NotDone e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
