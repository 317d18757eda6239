package org.shubbak.core.technician;

import java.util.Comparator;
import java.util.List;
import org.shubbak.core.text.LocalText;

/// One line of a trial or a self-test.
/// @param id stable, for scripts and pages: `printer`, `disk`
/// @param what was tried
/// @param sentence what came of it, and what to do where it did not go well. Never holds personal data
public record Finding(String id, LocalText what, Verdict verdict, LocalText sentence) {

    public enum Verdict {
        PASSED,
        /// It works; something is to be seen to soon.
        NOTED,
        FAILED
    }

    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    /// The worst of all; nothing tried is nothing failed.
    public static Verdict worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.PASSED);
    }
}
