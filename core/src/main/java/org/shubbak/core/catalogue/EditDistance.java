package org.shubbak.core.catalogue;

/// Whether one word may be a slip of the finger for another: one letter wrong, missing, too many or swapped with its
/// neighbour, two in long words. Short words must be right: too many of them differ by one letter.
final class EditDistance {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private EditDistance() {}

    static boolean isSmall(String typed, String meant) {
        int shorter = Math.min(typed.length(), meant.length());
        int allowed = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : 2;
        return Math.abs(typed.length() - meant.length()) <= allowed && between(typed, meant) <= allowed;
    }

    static int between(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
