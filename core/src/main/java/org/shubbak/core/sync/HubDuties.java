package org.shubbak.core.sync;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.shubbak.core.counter.PaymentWords;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.receipt.NumberDesk;
import org.shubbak.core.receipt.NumberPolicy;
import org.shubbak.core.store.ChangeEffect;
import org.shubbak.core.store.StationStore;

/// What every station does with its hub, whoever sits before it: sends its events, keeps receipt numbers in hand, hears
/// what became of what it sent, lets its audit log be checked, and says how it is.
public final class HubDuties {
    private HubDuties() {}

    /// Not started yet.
    public static SyncLoop of(
            URI hub, StationFace face, StationStore store, StationIdentity identity, Clock clock, SecureRandom random) {
        Station station = face.station();
        StationLine line = StationLine.over(hub, station.name(), new Enrolment(identity, clock, random), clock);
        NumberDesk.Till till =
                new NumberDesk.Till(station.name(), station.officeCode(), station.drawer(), station.zone());
        NumberDesk numbers = new NumberDesk(store, new LineNumbers(line), till, NumberPolicy.USUAL, clock);
        ChangeEffect payments = new PaymentWords(new Workplace(store, station, clock, () -> {}));
        ChangeDesk changes = new ChangeDesk(store, line, station.name(), List.of(payments));
        AuditDesk audit = new AuditDesk(store, line, station.name());
        AttachmentDesk attachments = new AttachmentDesk(store, line, station.name(), clock, random);
        HealthDesk health = new HealthDesk(store, line, face, clock);
        List<Round> rounds = List.of(
                new Round(numbers::run, numbers::warnings),
                new Round(changes::run, List::of),
                new Round(attachments::run, List::of),
                new Round(audit::run, List::of),
                new Round(health::run, List::of));
        return new SyncLoop(store, line, new Sender(station.name(), identity), clock, new Backoff(random), rounds);
    }
}
