package org.shubbak.hub.packs;

import java.time.Instant;

/// A pack that stations may be told to take.
/// @param hash of what was signed
/// @param keyId of the signer
public record PublishedPack(String version, String hash, String keyId, Instant publishedAt) {}
