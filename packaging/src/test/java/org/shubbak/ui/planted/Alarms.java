package org.shubbak.ui.planted;

import javafx.scene.control.Alert;

/// A planted fault: the toolkit's dialog.
record Alarms(Alert alert) {}
