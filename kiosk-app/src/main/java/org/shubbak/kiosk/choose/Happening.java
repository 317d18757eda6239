package org.shubbak.kiosk.choose;

/// What happened in a life, as people say it; each opens the search with its words.
enum Happening {
    BIRTH,
    LOST,
    CAR,
    MOVED,
    TRAVEL;

    String key() {
        return switch (this) {
            case BIRTH -> "event.birth";
            case LOST -> "event.lost";
            case CAR -> "event.car";
            case MOVED -> "event.moved";
            case TRAVEL -> "event.travel";
        };
    }
}
