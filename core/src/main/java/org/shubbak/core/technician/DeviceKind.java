package org.shubbak.core.technician;

/// What hangs on a station.
public enum DeviceKind {
    READER,
    PRINTER,
    TERMINAL
}
