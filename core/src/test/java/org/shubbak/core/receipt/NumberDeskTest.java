package org.shubbak.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.store.LeasedBlock;
import org.shubbak.core.store.SettableClock;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Problem;

class NumberDeskTest {
    private static final NumberPolicy FEW = new NumberPolicy(5, 2);

    @TempDir
    Path folder;

    private final BlockKeeper hub = new BlockKeeper();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("one"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private NumberDesk numbers() {
        return numbers(desk.store, Desk.STATION.name());
    }

    private NumberDesk numbers(StationStore store, String station) {
        NumberDesk.Till till = new NumberDesk.Till(station, "RAM", "03", ZoneId.of("Asia/Hebron"));
        return new NumberDesk(store, hub, till, FEW, desk.clock);
    }

    private String next() {
        return desk.filePaid().receipt().number();
    }

    @Test
    void withoutAnyHubTheStationCountsByItself() {
        assertThat(List.of(next(), next())).containsExactly("RAM-03-2026-ILS-000001", "RAM-03-2026-ILS-000002");
        assertThat(numbers().warnings()).isEmpty();
    }

    @Test
    void aBlockBeginsBehindWhatTheStationGaveByItself() {
        next();
        next();
        assertThat(numbers().run()).isEmpty();
        assertThat(next()).isEqualTo("RAM-03-2026-ILS-000003");
    }

    @Test
    void aNewBlockIsAskedForBeforeTheOldOneEndsAndTheNumbersGoOnWithoutAGap() {
        assertThat(numbers().run()).isEmpty();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            given.add(next());
            assertThat(numbers().run()).isEmpty();
        }
        assertThat(given)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("RAM-03-2026-ILS-%06d"::formatted)
                        .toList());
    }

    @Test
    void twoTillsThatShareADrawerNeverGiveTheSameNumberWithOrWithoutALine() {
        Path other = folder.resolve("two");
        List<String> given = new ArrayList<>();
        assertThat(numbers().run()).isEmpty();
        StationStore.Opening opening = StationStore.open(other, new SettableClock(), new SecureRandom());
        try (StationStore second = ((StationStore.Opening.Opened) opening).store()) {
            assertThat(numbers(second, "ram-04").run()).isEmpty();
            hub.away = true;
            for (int i = 0; i < 9; i++) {
                given.add(next());
                given.add(second.transact(
                                transaction -> second.receiptNumbers().next(transaction, "RAM-03-2026-ILS", "ram-04"))
                        .toString());
            }
        }
        assertThat(new HashSet<>(given)).hasSameSizeAs(given);
        assertThat(given).filteredOn(number -> number.contains("-E-ram-03-")).hasSize(4);
    }

    @Test
    void aLostAnswerIsAskedForAgainAndGivesTheSameBlock() {
        hub.answersLost = true;
        assertThat(numbers().run()).contains(Problem.of("sync.unreachable"));
        hub.answersLost = false;
        desk = desk.again();
        assertThat(numbers().run()).isEmpty();
        assertThat(hub.leased.values()).extracting(LeasedBlock::series).doesNotHaveDuplicates();
        assertThat(next()).isEqualTo("RAM-03-2026-ILS-000001");
    }

    /// The citizen has paid: filing must not fail for a number.
    @Test
    void whenEveryNumberIsUsedUpReceiptsCarryTheStationsOwnNameAndFilingGoesOn() {
        numbers().run();
        hub.away = true;
        for (int i = 0; i < 5; i++) {
            next();
        }
        assertThat(List.of(next(), next()))
                .containsExactly("RAM-03-2026-ILS-E-ram-03-000001", "RAM-03-2026-ILS-E-ram-03-000002");
        hub.away = false;
        numbers().run();
        assertThat(next()).isEqualTo("RAM-03-2026-ILS-000006");
    }

    @Test
    void shortNumbersAreSaidUntilNewOnesCome() {
        numbers().run();
        assertThat(numbers().warnings()).isEmpty();
        hub.away = true;
        for (int i = 0; i < 4; i++) {
            next();
        }
        assertThat(numbers().run()).contains(Problem.of("sync.unreachable"));
        assertThat(numbers().warnings()).containsExactly(Problem.of("receipt.numbersLow", "RAM-03-2026-ILS", "1"));
        next();
        assertThat(numbers().warnings()).containsExactly(Problem.of("receipt.numbersUsedUp", "RAM-03-2026-ILS"));
        hub.away = false;
        numbers().run();
        assertThat(numbers().warnings()).isEmpty();
    }

    @Test
    void inDecemberTheNextYearsNumbersAreThereAlready() {
        desk.clock.set(Instant.parse("2026-12-05T08:00:00Z"));
        numbers().run();
        hub.away = true;
        desk.clock.set(Instant.parse("2027-01-01T08:00:00Z"));
        assertThat(next()).isEqualTo("RAM-03-2027-ILS-000001");
        assertThat(numbers().warnings()).isEmpty();
    }

    @Test
    void aBlockAmongNumbersAlreadyGivenOrNeverAskedForIsNotTaken() {
        next();
        next();
        HubNumbers wrong = new HubNumbers() {
            @Override
            public Answer<LeasedBlock> lease(String station, org.shubbak.core.store.ReceiptNumbers.Asked asked) {
                return new Answer.Given<>(new LeasedBlock(asked.leaseId(), asked.series(), 1, 5));
            }

            @Override
            public Answer<List<String>> voided(String station, List<String> numbers) {
                return new Answer.Given<>(numbers);
            }
        };
        NumberDesk.Till till = new NumberDesk.Till("ram-03", "RAM", "03", ZoneId.of("Asia/Hebron"));
        assertThat(new NumberDesk(desk.store, wrong, till, FEW, desk.clock).run())
                .contains(Problem.of("receipt.wrongBlock", "RAM-03-2026-ILS"));
        assertThat(next()).isEqualTo("RAM-03-2026-ILS-E-ram-03-000001");
        desk.<Boolean>kept(transaction -> {
            desk.store.receiptNumbers().granted(transaction, new LeasedBlock(new UUID(1, 1), "RAM-03-2026-ILS", 9, 10));
            return true;
        });
        assertThat(next()).isEqualTo("RAM-03-2026-ILS-E-ram-03-000002");
    }

    @Test
    void theHubHearsOfAVoidReceiptOnceTheLineIsBack() {
        numbers().run();
        var filed = desk.filePaid();
        desk.counter.voidReceipt(
                filed.application().id(),
                "paid for the wrong service",
                Desk.CLERK,
                new org.shubbak.core.counter.Actor("supervisor-1"),
                org.shubbak.core.text.Language.EN);
        hub.away = true;
        numbers().run();
        assertThat(hub.voided).isEmpty();
        hub.away = false;
        numbers().run();
        numbers().run();
        assertThat(hub.voided).containsExactly(filed.receipt().number());
    }
}
