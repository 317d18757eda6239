package org.shubbak.ui.theme;

/// Where a window stands: people touch one and type at the other.
public enum Medium {
    KIOSK("kiosk.css"),
    COUNTER("counter.css");

    private final String sheet;

    Medium(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }
}
