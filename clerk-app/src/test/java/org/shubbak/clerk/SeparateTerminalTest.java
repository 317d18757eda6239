package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;

/// A fee that the clerk keys into a terminal without a cable.
@NullUnmarked
class SeparateTerminalTest {
    private static final String NUMBER = "400000014";
    private static final String NAME = "سامي أحمد محمود خليل";
    private Room room;

    @BeforeEach
    void open(@TempDir Path data) {
        room = new Room(data, Language.EN);
        room.signIn();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aSlipIsCopiedAndWhatCannotStandOnOneIsRefused() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F11);
        slip("A 77", "4711", "42");
        room.press("slip-take");
        assertThat(room.says("slip-problem")).contains("last four digits");
        assertThat(room.filed()).isEmpty();
        slip("A77", "4711", "4242");
        room.type("slip-receipt-again", "4717");
        room.press("slip-take");
        assertThat(room.says("slip-problem")).contains("differs");
        assertThat(room.filed()).isEmpty();
        room.type("slip-receipt-again", "4711");
        room.press("slip-take");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(Room.read(events("paid").getFirst()))
                .contains("STANDALONE_CARD")
                .contains("A77")
                .contains("4242");
        assertThat(room.devices.charges).isZero();
    }

    private void slip(String approval, String receipt, String card) {
        room.type("slip-approval", approval);
        room.type("slip-approval-again", approval);
        room.type("slip-receipt", receipt);
        room.type("slip-receipt-again", receipt);
        room.type("slip-card", card);
    }

    @Test
    void whatTheSeparateTerminalRefusedOrWasNotAskedMayBePaidInAnotherWay() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F11);
        room.key(KeyCode.F2);
        assertThat(room.says("case-problem")).contains("separate terminal declined");
        room.key(KeyCode.F11);
        room.key(KeyCode.ESCAPE);
        assertThat(room.says("case-problem")).contains("not keyed");
        room.payCash("600");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(events("paid")).hasSize(1);
    }

    @Test
    void aClerkWhoIsNotSureWhatTheSeparateTerminalDidTakesNoOtherMoney() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F11);
        room.key(KeyCode.F4);
        assertThat(room.says("case-problem")).contains("call the supervisor");
        assertThat(List.of("pay-card", "pay-cash", "pay-standalone")).noneMatch(room::sees);
        assertThat(events("paid")).isEmpty();
    }

    private List<WireEvent> events(String type) {
        return room.kept(transaction -> room.wiring.store().outbox().due(transaction, 100, 1_000_000)).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
