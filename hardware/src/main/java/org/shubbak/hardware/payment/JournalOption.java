package org.shubbak.hardware.payment;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The memory of every command that moves money.
final class JournalOption {
    @Option(names = "--journal", required = true, description = "the file that remembers payments")
    Path path = Path.of("");
}
