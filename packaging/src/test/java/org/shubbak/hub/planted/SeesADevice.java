package org.shubbak.hub.planted;

import org.shubbak.core.device.DeviceHealth;

/// A planted fault: a device at the hub.
record SeesADevice(DeviceHealth health) {}
