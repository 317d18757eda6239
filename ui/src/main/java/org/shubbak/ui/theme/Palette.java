package org.shubbak.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;

/// The colour roles, and nothing else, of one appearance. Style sheets name roles; the values stand only here.
public enum Palette {
    LIGHT(
            "ink #14231C, quiet #47564E, title #143D2E, deep #143D2E, on-deep #FBF8F1, action #1F5C45, action-hover #174836, on-action #FFFFFF,",
            "wheat #E9D9A8, stitch #B5523A, paper #FBF8F1, sand #F0EADB, dune #E9E2D0, card #FFFFFF, line #D5CDB8,",
            "edge #857C66, brick #A61E14, brick-ground #FBE9E6, amber #7A4F00, amber-ground #FBE9C6,",
            "tint #E6EEE9, focus #B07A12, shadow #14231C26, shade #14231C05, scrim #14231C99, outline #00000000, code-ground #FFFFFF"),
    DARK(
            "ink #F3EEDF, quiet #C9C3B0, title #F4E9C6, deep #0B1711, on-deep #F3EEDF, action #E9D9A8, action-hover #F4E9C6, on-action #14231C,",
            "wheat #E9D9A8, stitch #D9856B, paper #14231C, sand #1C3027, dune #24392F, card #1A2C23, line #3D5448,",
            "edge #93A398, brick #FFB4A8, brick-ground #3B1B16, amber #F2C572, amber-ground #3A2D10,",
            "tint #243D31, focus #F2C572, shadow #00000066, shade #0000000C, scrim #000000B3, outline #00000000, code-ground #FFFFFF"),
    HIGH_CONTRAST(
            "ink #000000, quiet #000000, title #000000, deep #000000, on-deep #FFFFFF, action #000000, action-hover #14231C, on-action #FFFFFF,",
            "wheat #FFE48A, stitch #FFE48A, paper #FFFFFF, sand #FFFFFF, dune #FFFFFF, card #FFFFFF, line #000000,",
            "edge #000000, brick #8A0F08, brick-ground #FFFFFF, amber #5C3B00, amber-ground #FFFFFF,",
            "tint #FFFFFF, focus #A14E00, shadow #00000000, shade #00000000, scrim #000000B3, outline #000000, code-ground #FFFFFF");

    private final String declared;

    Palette(String... lines) {
        this.declared = String.join(" ", lines);
    }

    /// Role to colour, `#RRGGBB` or `#RRGGBBAA`.
    public Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String pair : declared.split(", ", -1)) {
            int space = pair.indexOf(' ');
            roles.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return roles;
    }
}
