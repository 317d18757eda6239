package org.shubbak.core.store;

import java.util.UUID;

/// The event by which an application was filed, and where it stands.
public record FiledEvent(UUID event, EventState state) {}
