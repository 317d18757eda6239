package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import org.shubbak.core.device.PaymentTerminal;

class ZvtOverTcpTest extends PaymentTerminalContract {
    @Override
    PaymentTerminal open(SimulatedTerminal simulator, Duration answer) {
        return new ZvtTerminal(simulator.opener(), settings(Framing.TCP, answer));
    }
}
