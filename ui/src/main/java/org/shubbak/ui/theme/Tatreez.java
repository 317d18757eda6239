package org.shubbak.ui.theme;

import java.util.List;

/// The pattern of the band as an embroiderer counts it: one letter a stitch, `W` the light thread, `R` the red one.
final class Tatreez {
    private static final List<String> REPEAT = List.of(
            "W.W.W.W.W.W.W.W.W.W.",
            "....................",
            "....W...W...........",
            "....WW.WW...........",
            "....WW.WW...........",
            "....WW.WW.......R...",
            "WWWW.W.W.WWWW..R.R..",
            ".WWWW.R.WWWW..R.W.R.",
            ".....RRR.....R.WWW.R",
            ".WWWW.R.WWWW..R.W.R.",
            "WWWW.W.W.WWWW..R.R..",
            "....WW.WW.......R...",
            "....WW.WW...........",
            "....WW.WW...........",
            "....W...W...........",
            "....................",
            "W.W.W.W.W.W.W.W.W.W.");
    private static final int CENTRE = 6;

    static final int ROWS = REPEAT.size();

    private Tatreez() {}

    /// @param fromCentre columns from the middle of a star, negative to one side
    static char stitch(int row, int fromCentre) {
        String line = REPEAT.get(row);
        return line.charAt(Math.floorMod(fromCentre + CENTRE, line.length()));
    }
}
