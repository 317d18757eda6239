package org.shubbak.hardware.link;

import java.util.Locale;
import java.util.Optional;

/// A serial port by what its USB device says of itself: `usb:0403:6001:A50285BI`.
/// @param vendorId four hexadecimal digits, in small letters; so is the product
/// @param serialNumber empty where the device has none, or where one such device is enough
record UsbName(String vendorId, String productId, String serialNumber) {
    static final String PREFIX = "usb:";

    /// Empty for any other name of a port.
    /// @throws IllegalArgumentException with a sentence for the technician when a name that begins so is none
    static Optional<UsbName> parse(String port) {
        if (!port.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = port.substring(PREFIX.length()).split(":", 3);
        if (parts.length < 2 || !hexadecimal(parts[0]) || !hexadecimal(parts[1])) {
            throw new IllegalArgumentException("'" + port
                    + "' is not a USB device: write usb:VENDOR:PRODUCT:SERIAL, for example usb:0403:6001:A50285BI");
        }
        return Optional.of(new UsbName(
                parts[0].toLowerCase(Locale.ROOT),
                parts[1].toLowerCase(Locale.ROOT),
                parts.length == 3 ? parts[2] : ""));
    }

    private static boolean hexadecimal(String text) {
        return text.matches("[0-9a-fA-F]{4}");
    }

    boolean means(SerialDevice port) {
        return port.vendorId().equalsIgnoreCase(vendorId)
                && port.productId().equalsIgnoreCase(productId)
                && (serialNumber.isEmpty() || port.serialNumber().equals(serialNumber));
    }
}
