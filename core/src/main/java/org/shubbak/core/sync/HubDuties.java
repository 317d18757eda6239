package org.shubbak.core.sync;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.counter.Station;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.pack.StationCatalogue;
import org.shubbak.core.receipt.NumberDesk;
import org.shubbak.core.receipt.NumberPolicy;
import org.shubbak.core.store.StationStore;

/// What every station does with its hub, whoever sits before it: sends its events, keeps receipt numbers in hand, and
/// hears what became of what it sent.
public final class HubDuties {
    private HubDuties() {}

    /// Who does them.
    /// @param hub its address
    public record Post(URI hub, Station station, StationStore store, StationIdentity identity) {}

    /// Not started yet. The catalogue stays the one that the program brought.
    public static SyncLoop of(
            URI hub, Station station, StationStore store, StationIdentity identity, Clock clock, SecureRandom random) {
        return of(new Post(hub, station, store, identity), Optional.empty(), clock, random);
    }

    /// Not started yet.
    /// @param catalogue what the hub's orders about it change
    public static SyncLoop of(Post post, StationCatalogue catalogue, Clock clock, SecureRandom random) {
        return of(post, Optional.of(catalogue), clock, random);
    }

    private static SyncLoop of(Post post, Optional<StationCatalogue> catalogue, Clock clock, SecureRandom random) {
        Station station = post.station();
        StationStore store = post.store();
        StationLine line =
                StationLine.over(post.hub(), station.name(), new Enrolment(post.identity(), clock, random), clock);
        NumberDesk.Till till =
                new NumberDesk.Till(station.name(), station.officeCode(), station.drawer(), station.zone());
        NumberDesk numbers = new NumberDesk(store, new LineNumbers(line), till, NumberPolicy.USUAL, clock);
        ChangeDesk changes = new ChangeDesk(store, line, station.name());
        List<Round> rounds =
                new ArrayList<>(List.of(new Round(numbers::run, numbers::warnings), new Round(changes::run, List::of)));
        catalogue.ifPresent(
                one -> rounds.add(new Round(new PackDesk(store, one, line, station.name())::run, one::warnings)));
        Sender sender = new Sender(station.name(), post.identity());
        return new SyncLoop(store, line, sender, clock, new Backoff(random), rounds);
    }
}
