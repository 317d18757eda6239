package org.shubbak.core.device;

/// A device with the one thread that may use it.
public record Attached<T extends Device>(T device, DeviceThread thread) {}
