package org.shubbak.packaging.demo;

import java.nio.file.Path;
import java.util.Locale;

/// The numbered pictures of a tour.
final class Album {
    private final Path folder;
    private int count;

    Album(Path folder) {
        this.folder = folder;
    }

    void picture(Pilot pilot, String what) throws TourFailed {
        count++;
        pilot.picture(folder.resolve(String.format(Locale.ROOT, "%03d-%s.png", count, what)));
    }
}
