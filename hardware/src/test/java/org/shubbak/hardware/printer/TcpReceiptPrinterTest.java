package org.shubbak.hardware.printer;

import org.shubbak.hardware.link.LinkLost;

class TcpReceiptPrinterTest extends ReceiptPrinterContract {
    @Override
    SimulatedPrinter start(PrinterProfile model) throws LinkLost {
        return SimulatedPrinter.onTcp(model);
    }
}
