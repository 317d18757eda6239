package org.shubbak.packaging.architecture;

/// A planted fault: what a planted fault points at.
public record PlantedTarget() {}
