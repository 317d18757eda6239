package org.shubbak.core.sync;

import java.util.OptionalLong;
import org.shubbak.core.text.Problem;

/// What came back for a message of an upload.
public sealed interface ParcelReply {
    /// The hub's own word; what it says of an offset is on its disk.
    /// @param offset how much it has, where it says so
    record Answered(int status, OptionalLong offset) implements ParcelReply {}

    /// Nobody knows whether the hub has it.
    record Unknown(Problem problem) implements ParcelReply {}

    /// Status 401 or 403: something is wrong with this station, nothing with what it sends.
    record NotAllowed(Problem problem) implements ParcelReply {}
}
