package org.shubbak.ui.planted;

/// A planted fault: a trace on the console.
final class PrintsTraces {
    void print(IllegalStateException fault) {
        fault.printStackTrace();
    }
}
