package org.shubbak.core.sync;

import org.shubbak.core.sync.wire.Signer;

/// Who sends.
/// @param station the name under which the hub knows this station
/// @param signer of its batches
public record Sender(String station, Signer signer) {}
