package org.shubbak.core.device;

import java.util.Arrays;

/// The face on a document, for a clerk to compare, in memory only. Closing it wipes the picture.
public final class Portrait implements AutoCloseable {
    private final String mediaType;
    private final byte[] image;

    /// @param mediaType `image/jpeg` or `image/jp2`
    /// @param image is taken over, not copied: there is one place to wipe
    public Portrait(String mediaType, byte[] image) {
        this.mediaType = mediaType;
        this.image = image;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Zeros once the portrait is closed. Not a copy.
    public byte[] image() {
        return image;
    }

    @Override
    public void close() {
        Arrays.fill(image, (byte) 0);
    }

    @Override
    public String toString() {
        return "Portrait[***]";
    }
}
