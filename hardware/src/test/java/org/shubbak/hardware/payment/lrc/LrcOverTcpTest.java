package org.shubbak.hardware.payment.lrc;

import org.shubbak.hardware.simulator.ListenAddress;

class LrcOverTcpTest extends LrcContract {
    @Override
    ListenAddress where() {
        return new ListenAddress.Tcp("127.0.0.1", 0);
    }
}
