package org.shubbak.core.device;

import java.util.concurrent.Executor;

/// A device with the one named platform thread that may use it: the thread is the device's lock and its queue. Never a
/// virtual thread, because native calls pin their carrier.
public record Attached<T>(T device, Executor thread) {}
