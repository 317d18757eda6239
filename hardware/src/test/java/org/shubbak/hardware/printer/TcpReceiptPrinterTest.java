package org.shubbak.hardware.printer;

import org.shubbak.hardware.link.LinkLost;

class TcpReceiptPrinterTest extends ReceiptPrinterContract {
    @Override
    SimulatedPrinter start(int widthDots) throws LinkLost {
        return SimulatedPrinter.onTcp(widthDots);
    }
}
