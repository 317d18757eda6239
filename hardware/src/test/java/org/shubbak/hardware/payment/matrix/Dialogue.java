package org.shubbak.hardware.payment.matrix;

import java.util.List;

/// What goes over the line, and what the terminal is told beforehand to make it so.
enum Dialogue {
    APPROVED(List.of("approve")),
    DECLINED(List.of("decline")),
    PRINT_LINES(List.of("print lines", "approve")),
    PRINT_BLOCK(List.of("print block", "approve")),
    /// Pauses between its words to the customer.
    SLOW(List.of("pause 3", "approve")),
    PLAIN(List.of("numbered off", "approve")),
    RESULT_TWICE(List.of("result-twice")),
    PROGRESS(List.of("progress")),
    RECEIPT_LINES(List.of("receipt-lines")),
    REVERSAL(List.of("approve")),
    REFUND(List.of("approve"));

    private final List<String> commands;

    Dialogue(List<String> commands) {
        this.commands = commands;
    }

    List<String> commands() {
        return commands;
    }

    boolean back() {
        return this == REVERSAL || this == REFUND;
    }
}
