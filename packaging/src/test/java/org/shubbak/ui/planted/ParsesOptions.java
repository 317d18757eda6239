package org.shubbak.ui.planted;

import picocli.CommandLine;

/// A planted fault: the kit on a command line library.
record ParsesOptions(CommandLine line) {}
