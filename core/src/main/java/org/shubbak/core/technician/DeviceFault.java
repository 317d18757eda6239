package org.shubbak.core.technician;

import java.time.Instant;
import org.shubbak.core.text.Problem;

/// Something that went wrong with a device, and when.
public record DeviceFault(Instant at, Problem problem) {}
