package org.shubbak.core.money.planted;

import org.shubbak.core.device.DeviceHealth;

/// A planted fault: money that knows devices.
record KnowsDevices(DeviceHealth health) {}
