package org.shubbak.hardware.payment.matrix;

import java.util.List;

/// What goes over the line.
enum Dialogue {
    APPROVED,
    DECLINED,
    PRINT_LINES,
    PRINT_BLOCK,
    /// Pauses between its words to the customer.
    SLOW,
    PLAIN,
    RESULT_TWICE,
    PROGRESS,
    RECEIPT_LINES,
    REVERSAL,
    REFUND;

    /// What the terminal is told beforehand to make it so.
    List<String> commands() {
        return switch (this) {
            case APPROVED, REVERSAL, REFUND -> List.of("approve");
            case DECLINED -> List.of("decline");
            case PRINT_LINES -> List.of("print lines", "approve");
            case PRINT_BLOCK -> List.of("print block", "approve");
            case SLOW -> List.of("pause 3", "approve");
            case PLAIN -> List.of("numbered off", "approve");
            case RESULT_TWICE -> List.of("result-twice");
            case PROGRESS -> List.of("progress");
            case RECEIPT_LINES -> List.of("receipt-lines");
        };
    }

    boolean back() {
        return this == REVERSAL || this == REFUND;
    }
}
