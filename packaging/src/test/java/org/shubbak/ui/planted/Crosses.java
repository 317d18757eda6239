package org.shubbak.ui.planted;

import javafx.application.Platform;

/// A planted fault: a second crossing.
final class Crosses {
    void cross(Runnable work) {
        Platform.runLater(work);
    }
}
