package org.shubbak.kiosk.planted;

import org.shubbak.hardware.link.Link;

/// A planted fault: a driver outside the wiring.
record MeetsADriver(Link link) {}
