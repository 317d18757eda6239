package org.shubbak.hardware.simulator.printer;

import java.awt.image.BufferedImage;
import java.util.List;

/// What fell into the tray.
public final class CutPaper {
    private final BufferedImage picture;
    private final byte[] received;
    private final List<String> words;

    CutPaper(BufferedImage picture, byte[] received, List<String> words) {
        this.picture = picture;
        this.received = received;
        this.words = List.copyOf(words);
    }

    /// Black on white, one pixel a dot.
    public BufferedImage picture() {
        return picture;
    }

    /// Every byte since the piece before, real-time commands included.
    public byte[] received() {
        return received.clone();
    }

    /// What was printed as characters or as a native QR code, with the place of each.
    public List<String> words() {
        return words;
    }
}
