package org.shubbak.ui.planted;

import javafx.scene.control.Label;

/// A planted fault: the toolkit's wrapping.
final class Wraps {
    void wrap(Label label) {
        label.setWrapText(true);
    }
}
