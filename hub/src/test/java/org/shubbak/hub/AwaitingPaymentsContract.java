package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.PaymentWord;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.changes.AwaitingPayments;
import org.shubbak.hub.changes.AwaitingPayments.Awaiting;
import org.shubbak.hub.changes.SqlStationChanges;
import org.shubbak.hub.store.Stored;

/// What somebody found out about a payment elsewhere reaches its station once, whichever database is behind the hub.
abstract class AwaitingPaymentsContract extends StoreFixture {
    private static final UUID PAYMENT = new UUID(5, 5);

    private AwaitingPayments payments() {
        return new AwaitingPayments(opened);
    }

    private WireEvent awaiting(String reference) {
        String facts = "{\"payment\":\"" + PAYMENT + "\",\"method\":\"ESADAD\",\"minor\":15000,\"currency\":\"ILS\","
                + "\"reference\":\"" + reference + "\"}";
        WireEvent event = station.fact(EventTypes.PAYMENT_AWAITING, facts);
        assertThat(words("ram-01", event)).containsExactly("accepted");
        return event;
    }

    private List<Awaiting> listed(long after, int most) {
        return ((Stored.Done<List<Awaiting>>) payments().list(after, most)).value();
    }

    private Optional<String> tell(UUID id, boolean found) {
        return ((Stored.Done<Optional<String>>) payments().tell(id, found, NOW)).value();
    }

    private List<PaymentWord> heard() {
        return ((Stored.Done<ChangePage>) new SqlStationChanges(opened).after("ram-01", 0))
                .value().changes().stream()
                        .filter(change -> change.kind().equals(HubChange.PAYMENT_WORD))
                        .map(change -> ((Parsed.Good<PaymentWord>) ChangeJson.readPaymentWord(change.body())).value())
                        .toList();
    }

    @Test
    void aPaymentElsewhereIsListedWithItsReferenceUntilSomebodyHasLooked() {
        WireEvent first = awaiting("ES-1");
        WireEvent second = awaiting("ES-2");
        assertThat(listed(0, 10)).extracting(one -> one.facts().reference()).containsExactly("ES-1", "ES-2");
        assertThat(listed(listed(0, 1).getFirst().arrival(), 10))
                .extracting(Awaiting::id)
                .containsExactly(second.eventId());
        assertThat(tell(first.eventId(), true)).contains("ram-01");
        assertThat(listed(0, 10)).extracting(Awaiting::id).containsExactly(second.eventId());
    }

    @Test
    void theSameWordIsToldOnceAndTheOppositeOneToo() {
        UUID id = awaiting("ES-1").eventId();
        tell(id, true);
        tell(id, true);
        assertThat(heard()).containsExactly(new PaymentWord(PAYMENT, true, NOW.toString()));
        tell(id, false);
        assertThat(heard()).extracting(PaymentWord::found).containsExactly(true, false);
    }

    @Test
    void aReferenceCountsOnceItWasFoundForItsOwnSystemOnly() {
        UUID id = awaiting("ES-1").eventId();
        UUID other = awaiting("ES-2").eventId();
        assertThat(counted("ESADAD", "ES-1", "ES-2")).isEmpty();
        tell(id, true);
        tell(other, false);
        assertThat(counted("ESADAD", "ES-1", "ES-2")).containsExactly("ES-1");
        assertThat(counted("ESADAD", "ES-3")).isEmpty();
        assertThat(counted("WALLET", "ES-1")).isEmpty();
    }

    private Set<String> counted(String method, String... references) {
        return ((Stored.Done<Set<String>>) payments().counted(method, Set.of(references))).value();
    }

    @Test
    void whatIsNoPaymentElsewhereIsToldToNobody() {
        WireEvent submitted = station.event(station.newApplication(), 1, EventTypes.SUBMITTED);
        words("ram-01", submitted);
        assertThat(tell(submitted.eventId(), true)).isEmpty();
        assertThat(tell(new UUID(9, 9), true)).isEmpty();
        assertThat(heard()).isEmpty();
    }
}
