package org.shubbak.hardware.printer;

/// The product's signature: a row of eight-petalled stars in cross-stitch, with a small diamond between two. A star is
/// computed, not drawn: each petal is a slanting row of stitches mirrored about both axes and both diagonals.
record Tatreez(Page page, int stitch) implements Block {
    private static final int PETAL = 3;
    private static final int ARM = 2 * PETAL;
    private static final int PERIOD = 2 * ARM + 4;

    @Override
    public int height() {
        return (2 * ARM + 1) * stitch;
    }

    @Override
    public boolean fixed() {
        return true;
    }

    @Override
    public void paint(Canvas pen, int top) {
        int columns = page.inner() / stitch;
        int middle = columns / 2;
        int first = page.left() + (page.inner() - columns * stitch) / 2;
        first -= first % 2;
        int stars = (middle - ARM) / PERIOD;
        for (int column = 0; column < columns; column++) {
            int across = column - middle;
            for (int y = -ARM; y <= ARM; y++) {
                if (Math.abs(across) <= stars * PERIOD + ARM && stitched(across, y)) {
                    pen.rect(first + column * stitch, top + (y + ARM) * stitch, stitch, stitch);
                }
            }
        }
    }

    private static boolean stitched(int across, int y) {
        int fromStar = Math.abs(Math.floorMod(across + PERIOD / 2, PERIOD) - PERIOD / 2);
        int fromDiamond = PERIOD / 2 - fromStar;
        return petal(fromStar, Math.abs(y)) || petal(Math.abs(y), fromStar) || fromDiamond + Math.abs(y) == 1;
    }

    private static boolean petal(int thin, int along) {
        return thin >= 1 && thin <= PETAL && along - thin >= 1 && along - thin <= PETAL;
    }
}
