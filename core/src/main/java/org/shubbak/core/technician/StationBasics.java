package org.shubbak.core.technician;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// What a station is, apart from its devices, as it was typed: nothing of it is checked yet.
/// @param panelMillimetres width of the touch panel; null where nobody measured it
public record StationBasics(
        String name,
        String officeCode,
        String drawer,
        LocalText office,
        String zone,
        String hub,
        @Nullable Integer panelMillimetres) {
    /// A station that was never set up.
    public static StationBasics none() {
        return new StationBasics("", "", "01", new LocalText("", ""), "Asia/Hebron", "", null);
    }

    public StationBasics withPanel(@Nullable Integer millimetres) {
        return new StationBasics(name, officeCode, drawer, office, zone, hub, millimetres);
    }
}
