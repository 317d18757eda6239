package org.shubbak.core.device;

import java.time.Instant;
import org.shubbak.core.text.Problem;

/// Something that went wrong with a device while it was watched. Never holds personal data.
/// @param at by the station's clock, for people to read: the order of faults is that of their list
public record DeviceFault(Instant at, DeviceState state, Problem problem) {}
