package org.shubbak.kiosk.planted;

import org.shubbak.clerk.planted.KnowsTheKiosk;

/// A planted fault: the kiosk on the clerk.
public record KnowsTheClerk(KnowsTheKiosk other) {}
