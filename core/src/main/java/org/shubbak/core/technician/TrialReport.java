package org.shubbak.core.technician;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of trying one device.
/// @param trace what passed on the line, in order, without personal data: lengths, commands and the shape of words
/// @param better a set-up that was tried as well and works, or works better, than the one that was asked for
public record TrialReport(
        List<Finding> findings,
        List<String> trace,
        @Nullable DeviceSetup better) {
    public TrialReport {
        findings = List.copyOf(findings);
        trace = List.copyOf(trace);
    }
}
