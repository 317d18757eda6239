package org.shubbak.core.device;

import java.util.List;

/// A receipt that a terminal had us print, line by line as delivered; only card data is masked. Our own receipt is
/// made from [TerminalResult], never from these lines.
/// @param copy whose copy the terminal says it is
/// @param charset the character set in which the lines' bytes arrived: encoding a line in it gives them back
/// @param signature whether the customer has to sign it
public record TerminalSlip(Copy copy, String charset, List<String> lines, boolean signature) {
    public enum Copy {
        UNSAID,
        MERCHANT,
        CUSTOMER,
        ADMINISTRATION
    }

    public TerminalSlip {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "TerminalSlip[" + copy + ", " + lines.size() + " lines]";
    }
}
