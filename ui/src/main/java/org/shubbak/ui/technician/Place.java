package org.shubbak.ui.technician;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.DeviceKind;

/// The pages behind the sign-in, in the order of the work.
enum Place {
    OVERVIEW("overview", "technician.overview", "view-dashboard-outline", null),
    BASICS("basics", "technician.basics", "home-city-outline", null),
    READER("reader", "technician.reader", "card-account-details-outline", DeviceKind.READER),
    PRINTER("printer", "technician.printer", "printer", DeviceKind.PRINTER),
    TERMINAL("terminal", "technician.terminal", "credit-card-outline", DeviceKind.TERMINAL),
    SELF_TEST("selftest", "technician.selfTest", "clipboard-check-outline", null),
    CARRY("carry", "technician.carry", "usb-flash-drive", null),
    SUPPORT("support", "technician.support", "lifebuoy", null);

    private final String id;
    private final String word;
    private final String icon;
    private final @Nullable DeviceKind kind;

    Place(String id, String word, String icon, @Nullable DeviceKind kind) {
        this.id = id;
        this.word = word;
        this.icon = icon;
        this.kind = kind;
    }

    static Place of(DeviceKind kind) {
        return switch (kind) {
            case READER -> READER;
            case PRINTER -> PRINTER;
            case TERMINAL -> TERMINAL;
        };
    }

    String id() {
        return id;
    }

    String word() {
        return word;
    }

    String icon() {
        return icon;
    }

    @Nullable
    DeviceKind kind() {
        return kind;
    }
}
