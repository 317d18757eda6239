package org.shubbak.ui.planted;

import javafx.scene.Node;

/// A planted fault: a model that knows nodes.
record SceneModel(Node node) {}
