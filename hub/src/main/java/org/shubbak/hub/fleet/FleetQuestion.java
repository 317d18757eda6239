package org.shubbak.hub.fleet;

import java.util.Optional;

/// Which stations, and from where on.
/// @param office empty for all
/// @param trouble empty for all, with and without
/// @param anyTrouble only those that somebody should look at
/// @param after the last one of the page before; empty for the first page
public record FleetQuestion(
        Optional<String> office, Optional<Trouble> trouble, boolean anyTrouble, Optional<Place> after) {

    /// Where a station stands in the list.
    public record Place(String office, String station) {}

    public static FleetQuestion all() {
        return new FleetQuestion(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public FleetQuestion from(Place last) {
        return new FleetQuestion(office, trouble, anyTrouble, Optional.of(last));
    }
}
