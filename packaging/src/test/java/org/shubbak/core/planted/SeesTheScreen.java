package org.shubbak.core.planted;

import javafx.beans.property.StringProperty;

/// A planted fault: core on JavaFX.
record SeesTheScreen(StringProperty text) {}
