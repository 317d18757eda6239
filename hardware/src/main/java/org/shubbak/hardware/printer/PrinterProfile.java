package org.shubbak.hardware.printer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.SerialSettings;

/// What one model of printer can do, as its data file says. The file's fields carry these names.
///
/// @param id for example `epson-tm-t88v`, the name of the file
/// @param idReply words that the printer's own answers about maker and model hold (`GS I` 66 and 67)
/// @param widthDots printable width; 576 on 80 mm paper at 203 dots an inch, 512 at 180, 384 on 58 mm paper
/// @param dotsPerMm 8 on nearly every thermal printer, 7 (7.09) on those of 180 dots an inch
/// @param feedUnitDots dots that the paper moves for one unit of `ESC J`
/// @param fontA the cell of the printer's own font A
/// @param band whether the cross-stitch band stands at the head of receipts
/// @param doubling whether `GS v 0` can double a picture in both directions (its mode 3)
/// @param maxBandRows most rows of one raster block
/// @param maxBandBytes most data bytes of one block: half of a small printer's buffer
/// @param maxRasterRows most rows that `GS v 0` takes at all
/// @param nvGraphics what the printer keeps in its own memory (`GS ( L`), or null when it keeps nothing
/// @param nativeQr whether it draws QR codes itself (`GS ( k`)
/// @param asb whether it reports changes by itself (`GS a`)
/// @param offlineNotice whether it says why it goes offline (`GS ( H` function 49)
/// @param bufferBytes the receive buffer
/// @param baud of its serial line when nothing else is set; also the slowest way the bytes may travel
/// @param speedMmPerS of the paper; with the line's speed it gives the deadline of a job
/// @param retract bytes that pull back a receipt left in the presenter, in hexadecimal; null where there is none
/// @param codeTables number of a code page for `ESC t`, for technicians' text only
/// @param unverified fields that come from memory or from an unsure source: to be tried on the device
public record PrinterProfile(
        String id,
        String maker,
        String model,
        List<String> idReply,
        int widthDots,
        int dotsPerMm,
        int feedUnitDots,
        Cell fontA,
        boolean band,
        ImageMethod imageMethod,
        boolean doubling,
        int maxBandRows,
        int maxBandBytes,
        int maxRasterRows,
        @Nullable NvGraphics nvGraphics,
        boolean nativeQr,
        JobMarker jobMarker,
        StatusModel status,
        boolean asb,
        boolean offlineNotice,
        StatusBits statusBits,
        FlowControl flowControl,
        int bufferBytes,
        int baud,
        List<Integer> baudRates,
        int speedMmPerS,
        int cutMs,
        Cutter cutter,
        boolean presenter,
        @Nullable String retract,
        Map<String, Integer> codeTables,
        List<String> unverified) {

    public PrinterProfile {
        idReply = List.copyOf(idReply);
        baudRates = List.copyOf(baudRates);
        codeTables = Map.copyOf(codeTables);
        unverified = List.copyOf(unverified);
    }

    /// In dots.
    public record Cell(int width, int height) {}

    /// @param items most pictures that may be kept
    /// @param writesPerDay most pictures written in a day: the memory wears out
    public record NvGraphics(int items, int writesPerDay) {}

    /// How a receipt travels.
    public enum ImageMethod {
        /// Digits and Latin in the printer's font, Arabic as strips in the same line, the band from its memory.
        MIXED,
        /// The same with every line that never changes from the printer's memory.
        NV_MIXED,
        /// Raster blocks cut to their ink.
        BANDED,
        /// Column strips, for models without `GS v 0`.
        COLUMN,
        /// Raster over the whole width, in pieces that a small buffer takes.
        PLAIN;

        boolean mixed() {
            return this == MIXED || this == NV_MIXED;
        }
    }

    /// How the paper is parted at the end of a receipt.
    public enum Cutter {
        NONE,
        FULL,
        PARTIAL
    }

    /// Whether the printer answers `DLE EOT`.
    public enum StatusModel {
        /// It does: silence is a fault.
        DLE_EOT,
        /// It is asked, and printed to even when it is silent.
        PERHAPS,
        /// It is never asked.
        NONE
    }

    /// What the printer can say after a job, from the strongest to nothing.
    public enum JobMarker {
        /// Echoes a marker when the data before it is on paper (`GS ( H` function 48).
        GS_H,
        /// Answers a paper status that waits in the queue behind the data (`GS r 1`).
        GS_R,
        NONE
    }

    /// How the printer holds up a sender that is too fast.
    public enum FlowControl {
        DTR_DSR,
        XON_XOFF,
        NONE
    }

    /// The same printer with another way for its receipts.
    public PrinterProfile by(ImageMethod method) {
        return with(method, baud);
    }

    /// The same printer where it hangs: a serial address may set another speed.
    public PrinterProfile on(LinkAddress port) {
        return port instanceof LinkAddress.Serial serial
                ? with(imageMethod, line().with(serial.options()).baud())
                : this;
    }

    /// What its serial line gets where the address says nothing else.
    public SerialSettings line() {
        return SerialSettings.usual().with(Map.of("baud", Integer.toString(baud)));
    }

    private PrinterProfile with(ImageMethod method, int speed) {
        return new PrinterProfile(
                id,
                maker,
                model,
                idReply,
                widthDots,
                dotsPerMm,
                feedUnitDots,
                fontA,
                band,
                method,
                doubling,
                maxBandRows,
                maxBandBytes,
                maxRasterRows,
                nvGraphics,
                nativeQr,
                jobMarker,
                status,
                asb,
                offlineNotice,
                statusBits,
                flowControl,
                bufferBytes,
                speed,
                baudRates,
                speedMmPerS,
                cutMs,
                cutter,
                presenter,
                retract,
                codeTables,
                unverified);
    }

    /// Most rows of one raster block.
    int blockRows() {
        return Math.min(maxBandRows, maxRasterRows);
    }

    /// The printer's memory may be used for the band and, with `NV_MIXED`, for lines that never change.
    boolean keepsGraphics() {
        return nvGraphics != null && imageMethod != ImageMethod.COLUMN && imageMethod != ImageMethod.PLAIN;
    }
}
