package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

class ReceiptVoidTest {
    private static final Actor SUPERVISOR = new Actor("supervisor-1");

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

    private VoidOutcome voided(UUID id, String reason, Actor second) {
        return desk.counter.voidReceipt(id, reason, Desk.CLERK, second, Language.EN);
    }

    @Test
    void aVoidReceiptKeepsItsNumberAndSaysWhyAndTheNextOneGoesOn() {
        FileOutcome.Filed filed = desk.filePaid();
        assertThat(voided(filed.application().id(), "wrong service", SUPERVISOR))
                .isInstanceOfSatisfying(VoidOutcome.Voided.class, done -> {
                    Receipt paper = done.paper();
                    assertThat(paper.number()).isEqualTo("RAM-03-2026-ILS-000001");
                    assertThat(paper.title().en()).isEqualTo("Void receipt");
                    assertThat(paper.lines()).anyMatch(line -> line.value().equals("wrong service"));
                    assertThat(paper.qr()).isNull();
                });
        assertThat(desk.filePaid().receipt().number()).isEqualTo("RAM-03-2026-ILS-000002");
    }

    @Test
    void aCopyOfAVoidReceiptIsVoidToo() {
        UUID id = desk.filePaid().application().id();
        voided(id, "wrong service", SUPERVISOR);
        Receipt copy = desk.counter.copyOf(id, Language.AR, Desk.CLERK).orElseThrow();
        assertThat(copy.title().ar()).isEqualTo("سند قبض ملغى");
        assertThat(copy.copy()).isEqualTo(1);
        assertThat(copy.qr()).isNull();
    }

    @Test
    void theHubIsToldByAnEventOnce() {
        UUID id = desk.filePaid().application().id();
        voided(id, "wrong service", SUPERVISOR);
        assertThat(voided(id, "once more please", SUPERVISOR))
                .isEqualTo(new VoidOutcome.Not(Problem.of("receipt.voidAlready", "RAM-03-2026-ILS-000001")));
        List<WireEvent> events = desk.kept(transaction -> desk.store.outbox().due(transaction, 100, 1 << 20));
        assertThat(events)
                .filteredOn(event -> event.type().equals(EventTypes.RECEIPT_VOIDED))
                .hasSize(1);
    }

    @Test
    void itTakesAReasonTwoPeopleAndAReceipt() {
        UUID paid = desk.filePaid().application().id();
        assertThat(voided(paid, "  no ", SUPERVISOR))
                .isEqualTo(new VoidOutcome.Not(Problem.of("receipt.voidNeedsReason")));
        assertThat(voided(paid, "wrong service", Desk.CLERK))
                .isEqualTo(new VoidOutcome.Not(Problem.of("receipt.voidNeedsSecond")));
        assertThat(voided(paid, "wrong service", Actor.KIOSK))
                .isEqualTo(new VoidOutcome.Not(Problem.of("receipt.voidNeedsSecond")));
        assertThat(voided(desk.fileFree().application().id(), "wrong service", SUPERVISOR))
                .isEqualTo(new VoidOutcome.Not(Problem.of("receipt.noneToVoid")));
    }
}
