package org.shubbak.core.technician;

import org.shubbak.core.text.LocalText;

/// Something that hangs on this machine now.
/// @param port as the settings file writes it, by the stable name where there is one
/// @param name what it calls itself; empty where it says nothing
/// @param seems what it seems to be, by its maker: a guess that a trial confirms
/// @param usable whether this program may open it
public record FoundDevice(String port, String name, Likely likely, LocalText seems, boolean usable) {

    public enum Likely {
        READER,
        PRINTER,
        TERMINAL,
        /// A cable with a chip that anything may hang on.
        ADAPTER,
        SMART_CARD_READER,
        BUILT_IN,
        UNKNOWN;

        /// Whether it is worth showing to somebody who looks for such a device.
        public boolean maybe(DeviceKind kind) {
            return switch (this) {
                case READER -> kind == DeviceKind.READER;
                case PRINTER -> kind == DeviceKind.PRINTER;
                case TERMINAL -> kind == DeviceKind.TERMINAL;
                case ADAPTER, BUILT_IN, UNKNOWN -> true;
                case SMART_CARD_READER -> false;
            };
        }
    }
}
