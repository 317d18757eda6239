package org.shubbak.hardware.printer.planted;

import org.shubbak.core.catalogue.Fee;

/// A planted fault: a driver that knows services.
record KnowsTheCatalogue(Fee fee) {}
