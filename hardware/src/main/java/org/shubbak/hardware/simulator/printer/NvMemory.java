package org.shubbak.hardware.simulator.printer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a printer keeps when it is switched off: pictures under two-character keys (`GS ( L` functions 64 to 69).
/// Guarded by the simulator's lock.
final class NvMemory {
    private static final int MOST_KEYS = 40;

    private final Map<String, byte[]> pictures = new TreeMap<>();
    private int writes;

    /// What a command of this family is answered with; empty for most.
    byte[] obey(byte[] c, PrintHead head) {
        switch (c.length < 7 ? 0 : c[6]) {
            case 0x40 -> {
                return list();
            }
            case 0x41 -> pictures.clear();
            case 0x42 -> key(c).ifPresent(pictures::remove);
            case 0x43 -> define(c);
            case 0x45 ->
                key(c).flatMap(key -> Optional.ofNullable(pictures.get(key)))
                        .ifPresent(picture -> print(picture, c, head));
            default -> {}
        }
        return new byte[0];
    }

    int writes() {
        return writes;
    }

    int size() {
        return pictures.size();
    }

    private static Optional<String> key(byte[] c) {
        return c.length < 9 ? Optional.empty() : Optional.of(new String(c, 7, 2, ISO_8859_1));
    }

    /// 37 72, then 41 when more keys follow or 40, the keys, 00.
    private byte[] list() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(new byte[] {0x37, 0x72, 0x40});
        pictures.keySet().stream().limit(MOST_KEYS).forEach(key -> answer.writeBytes(key.getBytes(ISO_8859_1)));
        answer.write(0);
        return answer.toByteArray();
    }

    /// `30 43 30 kc1 kc2 b xL xH yL yH c d…`: kept as width, height and rows of bytes, when they are all there.
    private void define(byte[] c) {
        if (c.length < 16) {
            return;
        }
        int across = (Framer.word(c, 11) + 7) / 8;
        int down = Framer.word(c, 13);
        if (c.length - 16 == across * down) {
            pictures.put(new String(c, 8, 2, ISO_8859_1), Arrays.copyOfRange(c, 11, c.length));
            writes++;
        }
    }

    private static void print(byte[] picture, byte[] c, PrintHead head) {
        int across = (Framer.word(picture, 0) + 7) / 8;
        int wide = c.length > 9 && c[9] == 2 ? 2 : 1;
        int tall = c.length > 10 && c[10] == 2 ? 2 : 1;
        head.rows(picture, 5, across, wide, tall);
    }
}
