package org.shubbak.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first event of an application that the hub does not have.
/// @param code the hub's reason, where it gave one
/// @param nextTry when it is sent again at the earliest
public record WaitingEvent(EventState state, @Nullable String code, Instant nextTry) {}
