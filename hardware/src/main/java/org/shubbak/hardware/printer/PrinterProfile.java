package org.shubbak.hardware.printer;

/// What one model of printer can do, as its data file says. The file's fields carry these names.
///
/// @param id for example `epson-tm-t88v`, the name of the file
/// @param widthDots printable width; on 80 mm paper 576 at 203 dpi and 512 at 180 dpi, 384 on 58 mm
/// @param dotsPerMm 8 on nearly every thermal printer
/// @param feedUnitDots dots that the paper moves for one unit of `ESC J`
/// @param band whether the cross-stitch band stands at the head of receipts
/// @param doubling whether `GS v 0` can double a picture in both directions (its mode 3)
/// @param maxBandRows most rows of one raster block
/// @param maxBandBytes most data bytes of one raster block: half of a small printer's buffer
/// @param bufferBytes the receive buffer, for technicians and simulators
/// @param speedMmPerSecond of the paper; with the line's speed it gives the deadline of a job
/// @param baud of its serial line when nothing else is set; also the slowest way the bytes may travel
/// @param nearEndBits bits of the answer to `DLE EOT 4` that mean the roll is nearly used up
/// @param paperOutBits bits of the same answer that mean there is no paper
public record PrinterProfile(
        String id,
        String maker,
        String model,
        int widthDots,
        int dotsPerMm,
        int feedUnitDots,
        boolean band,
        boolean doubling,
        int maxBandRows,
        int maxBandBytes,
        int bufferBytes,
        int speedMmPerSecond,
        int baud,
        Cutter cutter,
        StatusModel status,
        Evidence evidence,
        int nearEndBits,
        int paperOutBits) {

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
    public enum Evidence {
        /// Echoes a marker when the data before it is on paper (`GS ( H` function 48).
        JOB_MARKER,
        /// Answers a paper status that waits in the queue behind the data (`GS r 1`).
        QUEUED_STATUS,
        NONE
    }
}
