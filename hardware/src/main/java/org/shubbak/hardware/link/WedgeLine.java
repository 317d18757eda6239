package org.shubbak.hardware.link;

import org.jspecify.annotations.Nullable;

/// The reader that plays keyboard in one window, as a line that is opened anew after each close. `captured` may be
/// called
/// from any thread.
public final class WedgeLine implements LinkOpener {
    private volatile @Nullable WedgeLink open;

    @Override
    public WedgeLink open() {
        WedgeLink fresh = new WedgeLink();
        open = fresh;
        return fresh;
    }

    /// A whole read; one that comes while nobody has the line open belongs to nobody.
    public void captured(String read) {
        WedgeLink now = open;
        if (now != null) {
            now.captured(read);
        }
    }
}
