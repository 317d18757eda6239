package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.CitizenApplication;

class StandaloneTerminalTest {
    @TempDir
    Path folder;

    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        payments = desk.payments(null);
        application = desk.open(Desk.PAID);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSlipFromASeparateTerminalIsKeptAsItStands() {
        StandaloneSlip slip = new StandaloneSlip("A55102", "9921", "0007");

        assertThat(payments.standalone(application, slip, Desk.CLERK)).isInstanceOf(PayOutcome.Paid.class);
        assertThat(desk.file(application).receipt().lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Authorisation: A55102", "Terminal receipt: 0007");
    }

    @Test
    void anIncompleteSlipIsNotTaken() {
        assertThat(payments.standalone(application, new StandaloneSlip("", "9921", "7"), Desk.CLERK))
                .isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(payments.standalone(application, new StandaloneSlip("A5", "4111111111111111", "7"), Desk.CLERK))
                .isInstanceOf(PayOutcome.NotStarted.class);
    }
}
