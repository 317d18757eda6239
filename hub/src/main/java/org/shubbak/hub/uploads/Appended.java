package org.shubbak.hub.uploads;

/// What became of one piece. Said only after it is on the disk.
public sealed interface Appended {
    /// @param have bytes that are there now
    record Kept(long have) implements Appended {}

    /// It does not begin where the last one ended, or is more than was announced.
    record Elsewhere(long have) implements Appended {}

    /// With it all would be there, but it is not what was announced: the upload begins anew.
    record Different() implements Appended {}

    record Unknown() implements Appended {}
}
