package org.shubbak.core.text;

import java.nio.file.Path;

/// Where a program's log goes. To be called first in a program, before any class with a logger is loaded. Whoever
/// starts the program with a log configuration of their own keeps it. No log has the texts of exceptions: they may hold
/// what a person typed; [Incident#places] says where a fault was.
public final class LogTarget {
    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String HERE = "org/shubbak/core/text/";

    private LogTarget() {}

    /// `log/PROGRAM.log` in the data folder: a new file each day and each 5 MB, kept for two weeks and within 100 MB.
    public static void file(Path data, String program) {
        System.setProperty("shubbak.log", data.resolve("log").resolve(program).toString());
        choose("log-file.xml");
    }

    /// Warnings on standard error, for commands whose standard output belongs to the answer.
    public static void standardError() {
        choose("log-errors.xml");
    }

    private static void choose(String configuration) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, HERE + configuration);
        }
    }
}
