package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ModelTerminal.Cut;
import org.shubbak.core.sync.wire.WireEvent;

class PowerCutTest {
    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        application = desk.open(Desk.PAID);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(value = Cut.class, names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void aPowerCutAtAnyStepIsSettledWithoutASecondCharge(Cut cut) {
        terminal.charge(Desk.FEE);
        terminal.cut = cut;
        assertThatThrownBy(this::pay).isInstanceOf(ModelTerminal.PowerCut.class);
        int charges = terminal.charged.size();
        restart();

        Settlement settlement = payments.settle();

        if (charges == 1) {
            assertThat(settlement).isInstanceOf(Settlement.PaidLate.class);
            assertThat(paidEvents()).hasSize(1);
        } else {
            assertThat(settlement).isInstanceOf(Settlement.NotCharged.class);
            assertThat(paidEvents()).isEmpty();
        }
        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
        assertThat(terminal.charged).hasSize(1);
        assertThat(desk.file(application).receipt().number()).isEqualTo("RAM-03-2026-ILS-000001");
    }

    private void restart() {
        desk = desk.again();
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
    }

    private PayOutcome pay() {
        return payments.card(application, Desk.CLERK, message -> {});
    }

    private List<WireEvent> paidEvents() {
        return desk.kept(transaction -> desk.store.outbox().due(transaction, 100, 1 << 20)).stream()
                .filter(event -> event.type().equals("paid"))
                .toList();
    }
}
