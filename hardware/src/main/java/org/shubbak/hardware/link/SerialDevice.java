package org.shubbak.hardware.link;

/// A serial port that is there now.
/// @param port by its stable name where it has one, as it is written behind `serial:`
/// @param device what that name means now: `/dev/ttyUSB0`
/// @param vendorId four hexadecimal digits from USB, empty for what does not hang on USB; so are the following
/// @param usable whether this user may open it
public record SerialDevice(
        String port,
        String device,
        String vendorId,
        String productId,
        String serialNumber,
        String product,
        boolean usable) {}
