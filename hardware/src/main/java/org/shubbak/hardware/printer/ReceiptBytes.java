package org.shubbak.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.device.Receipt;

/// The exact bytes of a receipt on a model, without a printer: for budgets and measurements.
public final class ReceiptBytes {
    private final ReceiptLayout layout;

    private ReceiptBytes(ReceiptLayout layout) {
        this.layout = layout;
    }

    /// Loads the fonts.
    public static ReceiptBytes load() {
        return new ReceiptBytes(ReceiptLayout.load());
    }

    /// @param kept whether the printer holds already what it may keep
    public byte[] of(Receipt receipt, PrinterProfile profile, boolean kept) {
        List<Part> parts = SheetPlan.of(layout.lay(receipt, profile), profile);
        PrintJob job = PrintJob.of(parts, profile, 1, dots -> kept ? Optional.of("AA") : Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        job.pieces().forEach(out::writeBytes);
        return out.toByteArray();
    }

    /// The picture of the same receipt.
    public Dots picture(Receipt receipt, PrinterProfile profile) {
        return layout.draw(receipt, profile);
    }
}
