package org.shubbak.core.sync;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.counter.PaymentWords;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.receipt.NumberDesk;
import org.shubbak.core.receipt.NumberPolicy;
import org.shubbak.core.store.ChangeEffect;
import org.shubbak.core.store.StationStore;

/// What every station does with its hub, whoever sits before it: sends its events, keeps receipt numbers in hand, hears
/// what became of what it sent, lets its audit log be checked, and says how it is.
public final class HubDuties {
    private HubDuties() {}

    /// Who does them.
    /// @param hub its address
    public record Post(URI hub, StationFace face, StationStore store, StationIdentity identity) {}

    /// Not started yet. The catalogue stays the one that the program brought.
    public static SyncLoop of(Post post, Clock clock, SecureRandom random) {
        return of(post, Optional.empty(), clock, random);
    }

    /// Not started yet.
    /// @param catalogue what the hub's orders about it change
    public static SyncLoop of(Post post, StationCatalogue catalogue, Clock clock, SecureRandom random) {
        return of(post, Optional.of(catalogue), clock, random);
    }

    private static SyncLoop of(Post post, Optional<StationCatalogue> catalogue, Clock clock, SecureRandom random) {
        Station station = post.face().station();
        StationStore store = post.store();
        StationLine line =
                StationLine.over(post.hub(), station.name(), new Enrolment(post.identity(), clock, random), clock);
        List<Round> rounds = new ArrayList<>();
        rounds.add(numbers(station, store, line, clock));
        ChangeEffect payments = new PaymentWords(new Workplace(store, station, clock, () -> {}));
        rounds.add(new Round(new ChangeDesk(store, line, station.name(), List.of(payments))::run, List::of));
        catalogue.ifPresent(
                one -> rounds.add(new Round(new PackDesk(store, one, line, station.name())::run, one::warnings)));
        rounds.add(new Round(new AttachmentDesk(store, line, station.name(), clock, random)::run, List::of));
        rounds.add(new Round(new AuditDesk(store, line, station.name())::run, List::of));
        rounds.add(new Round(new HealthDesk(store, line, post.face(), clock)::run, List::of));
        Sender sender = new Sender(station.name(), post.identity());
        return new SyncLoop(store, line, sender, clock, new Backoff(random), rounds);
    }

    private static Round numbers(Station station, StationStore store, StationLine line, Clock clock) {
        NumberDesk.Till till =
                new NumberDesk.Till(station.name(), station.officeCode(), station.drawer(), station.zone());
        NumberDesk numbers = new NumberDesk(store, new LineNumbers(line), till, NumberPolicy.USUAL, clock);
        return new Round(numbers::run, numbers::warnings);
    }
}
