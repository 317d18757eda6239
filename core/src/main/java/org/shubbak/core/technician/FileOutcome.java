package org.shubbak.core.technician;

import org.shubbak.core.text.LocalText;

/// What became of a file for the technician to take away.
public sealed interface FileOutcome {
    /// @param path where it lies
    record Written(String path) implements FileOutcome {}

    record NotWritten(LocalText sentence) implements FileOutcome {}
}
