package org.shubbak.hardware.printer;

import java.time.Duration;

/// How long to wait for a printer.
/// @param answer for the answer to one status question; four of them make a health check
/// @param grace what a job may take beyond the time of its bytes and its paper
public record PrinterTiming(Duration answer, Duration grace) {
    public static PrinterTiming usual() {
        return new PrinterTiming(Duration.ofMillis(450), Duration.ofSeconds(3));
    }

    /// For so many bytes on the profile's own line, plus the grace.
    Duration job(long bytes, int rows, PrinterProfile profile) {
        long line = bytes * 10_000 / profile.baud();
        long paper = rows * 1000L / profile.dotsPerMm() / profile.speedMmPerS();
        return grace.plusMillis(line + paper + profile.cutMs());
    }
}
