package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.PaymentWords;
import org.shubbak.core.counter.Reference;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.sync.wire.PaymentWord;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

class ChangeDeskTest {
    private static final UUID APPLICATION = new UUID(1, 2);

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<HubReply> replies = new ArrayList<>();
    private Desk desk;
    private ChangeDesk changes;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        changes = new ChangeDesk(desk.store, new Scripted(), "ram 03", List.of(new PaymentWords(desk.workplace)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// A hub that answers in turn.
    private final class Scripted implements HubClient {
        @Override
        public HubAnswer send(EventBatch batch) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public HubReply ask(HubQuestion question) {
            asked.add(question.path());
            return replies.removeFirst();
        }

        @Override
        public void close() {}
    }

    private static HubChange word(long place, MinistryWord.State state, String english) {
        MinistryWord word = new MinistryWord(APPLICATION, state, new LocalText("نص", english), "2026-11-28T08:00:00Z");
        return new HubChange(place, HubChange.APPLICATION_STATUS, ChangeJson.write(word));
    }

    private void hubSays(boolean more, HubChange... some) {
        replies.add(new HubReply.Said(new String(ChangeJson.write(new ChangePage(List.of(some), more)), UTF_8)));
    }

    private Optional<MinistryWord.State> known() {
        return desk.counter.records().ministryWord(APPLICATION).map(MinistryWord::state);
    }

    private long cursor() {
        return ((Kept.Done<Long>) desk.store.transact(desk.store.changes()::cursor)).value();
    }

    @Test
    void theLastWordOfAMinistryIsKnownAndTheNextQuestionGoesOnBehindIt() {
        hubSays(true, word(1, MinistryWord.State.IN_PROGRESS, "Being looked at."));
        hubSays(false, word(2, MinistryWord.State.READY, "Fetch it."));
        assertThat(changes.run()).isEmpty();
        assertThat(known()).contains(MinistryWord.State.READY);
        hubSays(false);
        assertThat(changes.run()).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "/v1/changes?station=ram+03&after=0",
                        "/v1/changes?station=ram+03&after=1",
                        "/v1/changes?station=ram+03&after=2");
    }

    @Test
    void whatThisProgramDoesNotKnowIsKeptForOneThatDoes() {
        hubSays(false, new HubChange(1, "something-new", "{}"), word(2, MinistryWord.State.DONE, "Done."));
        assertThat(changes.run()).isEmpty();
        assertThat(cursor()).isEqualTo(2);
        assertThat(known()).contains(MinistryWord.State.DONE);
    }

    @Test
    void aPageWithAHoleIsNotTakenAtAll() {
        hubSays(false, word(2, MinistryWord.State.DONE, "Done."));
        assertThat(changes.run()).contains(Problem.of("sync.notUnderstood"));
        assertThat(cursor()).isZero();
        assertThat(known()).isEmpty();
    }

    @Test
    void aHubThatIsAwayOrTalksNonsenseChangesNothing() {
        replies.add(new HubReply.Unknown(Problem.of("sync.unreachable")));
        assertThat(changes.run()).contains(Problem.of("sync.unreachable"));
        replies.add(new HubReply.Said("nonsense"));
        assertThat(changes.run()).contains(Problem.of("sync.notUnderstood"));
        assertThat(cursor()).isZero();
    }

    @Test
    void aPaymentThatTheHubFoundElsewhereIsOneAndGoesToTheHubAsOne() {
        CitizenApplication application = desk.open(Desk.PAID);
        PayOutcome taken = desk.payments(null)
                .elsewhere(application, Payment.Method.ESADAD, new Reference.Scanned("ES-2026-0042"), Desk.CLERK);
        UUID payment = ((PayOutcome.Awaiting) taken).payment().id();
        PaymentWord word = new PaymentWord(payment, true, "2026-11-28T08:00:00Z");
        hubSays(false, new HubChange(1, HubChange.PAYMENT_WORD, ChangeJson.write(word)));
        assertThat(changes.run()).isEmpty();
        assertThat(desk.eventTypes()).containsExactly("payment-awaiting", "paid");
        assertThat(cursor()).isOne();
    }

    /// Else a power cut would leave a change that was heard and has no effect, or the other way round.
    @Test
    void aChangeWhoseEffectCannotBeKeptIsHeardAgain() {
        changes = new ChangeDesk(desk.store, new Scripted(), "ram 03", List.of((transaction, change) -> {
            throw new StoreFault(Problem.of("store.full"));
        }));
        hubSays(false, word(1, MinistryWord.State.DONE, "Done."));
        assertThat(changes.run()).contains(Problem.of("store.full"));
        assertThat(cursor()).isZero();
        assertThat(known()).isEmpty();
    }
}
