package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Problem;

class WaitingTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWaitsSaysWhyAndWhoActsAndIsListedByItself() {
        UUID sent = desk.fileFree().application().id();
        desk.hubTakesAll();
        UUID waits = desk.fileFree().application().id();
        assertThat(desk.counter.records().waiting(sent)).isEmpty();
        assertThat(desk.counter.records().waiting(waits))
                .contains(new Waiting(Problem.of("waiting.why.queue"), Turn.STATION, Problem.of("waiting.next.queue")));
        assertThat(desk.counter.records().list(new ApplicationQuery("", 10, null, true)))
                .extracting(ApplicationSummary::id)
                .containsExactly(waits);
    }

    @ParameterizedTest
    @CsvSource({"REJECTED,CLERK,rejected", "CONFLICT,SUPPORT,conflict", "DEFERRED,HUB,deferred"})
    void theHubsWordDecidesWhoActs(Verdict verdict, Turn turn, String why) {
        UUID id = desk.fileFree().application().id();
        WireEvent event = desk.kept(transaction -> {
            List<WireEvent> due = desk.store.outbox().due(transaction, 10, 1 << 20);
            EventVerdict word = new EventVerdict(due.getFirst().eventId(), verdict, "some-code", null);
            desk.store.sync().apply(transaction, due, List.of(word), Duration.ZERO);
            return due.getFirst();
        });
        assertThat(event.applicationId()).isEqualTo(id);
        assertThat(desk.counter.records().waiting(id)).hasValueSatisfying(waiting -> {
            assertThat(waiting.turn()).isEqualTo(turn);
            assertThat(waiting.why()).isEqualTo(Problem.of("waiting.why." + why));
        });
    }
}
