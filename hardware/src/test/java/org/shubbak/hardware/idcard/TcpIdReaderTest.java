package org.shubbak.hardware.idcard;

import org.shubbak.hardware.simulator.ListenAddress;

class TcpIdReaderTest extends IdReaderContract {
    @Override
    ListenAddress where() {
        return ListenAddress.parse("tcp:127.0.0.1:0");
    }
}
