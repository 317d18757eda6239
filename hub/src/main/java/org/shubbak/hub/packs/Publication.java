package org.shubbak.hub.packs;

/// What became of a pack that was handed to the hub.
public enum Publication {
    PUBLISHED,
    /// The same one was there.
    THERE_ALREADY,
    /// Another one has this version: a version is one catalogue for ever.
    VERSION_TAKEN
}
