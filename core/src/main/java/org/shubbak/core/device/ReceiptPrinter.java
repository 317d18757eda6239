package org.shubbak.core.device;

/// Prints one receipt at a time. Blocks up to the driver's own deadline; called from the device's own thread only. A
/// receipt is never sent twice by the driver: what came of it is the answer, and a reprint is a numbered copy.
public interface ReceiptPrinter extends Device {

    /// Asks the printer before anything is promised: paper, cover, fault. Within two seconds.
    @Override
    DeviceHealth health();

    PrintOutcome print(Receipt receipt);
}
