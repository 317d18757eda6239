package org.shubbak.core.counter;

import java.time.Clock;
import org.shubbak.core.store.StationStore;

/// What every act at this counter needs.
/// @param newEvents called after each commit that left something for the hub; returns at once
public record Workplace(StationStore store, Station station, Clock clock, Runnable newEvents) {}
