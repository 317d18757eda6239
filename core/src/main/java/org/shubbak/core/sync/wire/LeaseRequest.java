package org.shubbak.core.sync.wire;

import java.util.UUID;

/// A station asks for receipt numbers of its own.
/// @param leaseId made by the station: asked again under it, the hub gives the same numbers
/// @param series office, drawer, year and currency
/// @param from the first number the station could use: it gave those before by itself
public record LeaseRequest(String station, UUID leaseId, String series, int wanted, long from) {}
