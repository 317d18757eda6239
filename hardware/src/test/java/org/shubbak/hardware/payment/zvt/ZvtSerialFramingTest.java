package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentTerminal;

/// The serial frames, carried over a socket: faults of the line itself are played here.
class ZvtSerialFramingTest extends PaymentTerminalContract {
    @Override
    PaymentTerminal open(SimulatedTerminal simulator, Duration answer) {
        return new ZvtTerminal(simulator.opener(), settings(Framing.SERIAL, answer));
    }

    @Test
    void aRefusedFrameIsRepeatedOnTheLineAndChargedOnce() {
        behind.tell("nak 2");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aLostAcknowledgementLeadsToARepeatThatIsDropped() {
        behind.tell("lose-ack");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(behind.simulator.books().all()).hasSize(1);
    }

    @Test
    void everyFrameTwiceIsHeardOnce() {
        behind.tell("duplicate");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(steps.order).startsWith("sending", "accepted", "result 00").hasSize(4);
    }
}
