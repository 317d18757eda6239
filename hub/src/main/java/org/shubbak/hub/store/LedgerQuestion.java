package org.shubbak.hub.store;

/// What a station asks about its own money.
/// @param from the first second, as `2026-11-23T22:00:00`: the beginning of whatever was recorded in it
/// @param until the first second after
/// @param afterSeq the last entry that is known: the station's number
/// @param afterArrival and its arrival, where a number was used twice
public record LedgerQuestion(String station, String from, String until, long afterSeq, long afterArrival) {}
