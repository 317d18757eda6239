package org.shubbak.hardware.traces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Many texts looked for in one pass, found by their first four letters.
final class Needles {
    private static final int FIRST = 4;

    private record Needle(String text, Mark mark) {}

    private final Map<Integer, List<Needle>> byStart = new HashMap<>();
    private final boolean[] starts = new boolean[1 << 16];

    void add(String text, Mark mark) {
        byStart.computeIfAbsent(start(text, 0), first -> new ArrayList<>()).add(new Needle(text, mark));
        starts[pair(text, 0)] = true;
    }

    void find(String text, Set<Mark> found) {
        for (int at = 0; at + FIRST <= text.length(); at++) {
            if (starts[pair(text, at)]) {
                for (Needle needle : byStart.getOrDefault(start(text, at), List.of())) {
                    if (text.startsWith(needle.text, at)) {
                        found.add(needle.mark);
                    }
                }
            }
        }
    }

    private static int pair(String text, int at) {
        return ((text.charAt(at) & 0xff) << 8) | (text.charAt(at + 1) & 0xff);
    }

    private static int start(String text, int at) {
        return (pair(text, at) << 16) | pair(text, at + 2);
    }
}
