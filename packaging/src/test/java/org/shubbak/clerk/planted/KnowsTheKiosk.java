package org.shubbak.clerk.planted;

import org.shubbak.kiosk.planted.KnowsTheClerk;

/// A planted fault: the clerk on the kiosk.
public record KnowsTheKiosk(KnowsTheClerk other) {}
