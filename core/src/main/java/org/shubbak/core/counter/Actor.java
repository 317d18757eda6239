package org.shubbak.core.counter;

/// Who acts: a clerk by id, or the kiosk for the citizen. Goes into the audit log and the events.
public record Actor(String id) {
    public static final Actor KIOSK = new Actor("kiosk");
}
