package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two hubs on one PostgreSQL, one killed under load: nothing lost, nothing double.
@ExtendWith(EmbeddedServer.Started.class)
class KilledHubTest {
    private static final long SEED = 20261128;

    private final StoreUnderTest database;

    KilledHubTest(EmbeddedServer server, @TempDir Path folder) {
        this.database = StoreUnderTest.on(server, folder);
    }

    @Test
    void oneOfTwoHubsIsKilledAndTheOtherAnswersForBoth() throws Exception {
        nothingLostNothingDouble(new KillingTwoHubs(HubMain.class, database, SEED).run(2, 1), SEED);
    }

    @Test
    @Tag("campaign")
    void killedManyTimesNothingIsLostAndNothingIsDouble() throws Exception {
        long seed = Long.getLong("seed", System.currentTimeMillis());
        KillingTwoHubs.Outcome outcome =
                new KillingTwoHubs(HubMain.class, database, seed).run(12, Integer.getInteger("kills", 30));
        System.out.println("two hubs, one killed: seed " + seed + ", " + outcome);
        nothingLostNothingDouble(outcome, seed);
    }

    /// The same campaign against a hub that answers before it commits.
    @Test
    @Tag("campaign")
    void aHubThatAnswersBeforeItsCommitIsFoundOut() throws Exception {
        long seed = Long.getLong("seed", System.currentTimeMillis());
        KillingTwoHubs.Outcome outcome = new KillingTwoHubs(EarlyAnswerHub.class, database, seed).run(6, 5);
        System.out.println("answers before commit: seed " + seed + ", told " + outcome.told() + ", lost "
                + outcome.lost().size());
        assertThat(outcome.lost()).isNotEmpty();
    }

    private static void nothingLostNothingDouble(KillingTwoHubs.Outcome outcome, long seed) {
        assertThat(outcome.lost()).as("seed %s", seed).isEmpty();
        assertThat(outcome.kept())
                .as("seed %s: nothing that no station was told of", seed)
                .isEqualTo(outcome.told());
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.incomplete()).isZero();
        assertThat(outcome.alarms()).isZero();
    }
}
