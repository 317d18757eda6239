package org.shubbak.hardware.payment.zvt;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.payment.wire.Octets;
/// The completion of a status enquiry: `[LLLVAR version] status [06 container]`, by position and not by field.
/// @param status 00 ready; the other values are in the terminal's texts

record StatusReport(Octets version, int status) {

    /// A status may itself be F0 or F6, so a version is one only if three length digits and more than the text follow.
    /// An empty completion says nothing against the terminal and is read as ready.
    static StatusReport read(Octets data) {
        if (data.isEmpty()) {
            return new StatusReport(Octets.NONE, 0);
        }
        if (data.length() > 3 && isDigit(data.at(0)) && isDigit(data.at(1)) && isDigit(data.at(2))) {
            int length = (data.at(0) & 0xF) * 100 + (data.at(1) & 0xF) * 10 + (data.at(2) & 0xF);
            if (data.length() > 3 + length) {
                return new StatusReport(data.slice(3, 3 + length), data.at(3 + length));
            }
        }
        return new StatusReport(Octets.NONE, data.at(0));
    }

    /// Null where none was sent.
    @Nullable
    String versionText() {
        String text = new String(version.array(), StandardCharsets.US_ASCII)
                .replaceAll("[^ -~]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean isDigit(int octet) {
        return octet >= 0xF0 && octet <= 0xF9;
    }
}
