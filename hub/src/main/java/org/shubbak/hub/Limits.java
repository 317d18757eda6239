package org.shubbak.hub;

/// How often anybody may ask this hub.
/// @param station requests a second of one station, and how many at once before that counts
/// @param address the same for whoever shows no certificate; many people may sit behind one address
/// @param uploads batches of one station that are under way at the same time: an honest one has one
public record Limits(Rate station, Rate address, int uploads) {
    public record Rate(int perSecond, int atOnce) {}

    /// A station that has been away sends some 80 batches a second at most; a phone asks once a receipt.
    public static Limits usual() {
        return new Limits(new Rate(200, 400), new Rate(50, 1000), 4);
    }
}
