package org.shubbak.hub.packs;

/// For whom an order is.
/// @param name of the office or station; empty for all
public record PackTarget(Scope scope, String name) {
    public static final PackTarget ALL = new PackTarget(Scope.ALL, "");

    public enum Scope {
        ALL,
        OFFICE,
        STATION
    }

    public static PackTarget office(String code) {
        return new PackTarget(Scope.OFFICE, code);
    }

    public static PackTarget station(String name) {
        return new PackTarget(Scope.STATION, name);
    }
}
