package org.shubbak.core.planted;

import org.shubbak.packaging.architecture.PlantedTarget;

/// A planted fault: core on packaging.
record SeesPackaging(PlantedTarget target) {}
