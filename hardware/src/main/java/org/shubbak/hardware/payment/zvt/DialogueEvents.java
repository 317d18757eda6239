package org.shubbak.hardware.payment.zvt;

/// What the terminal says between command and end. Each call returns before the terminal gets its answer, so whoever
/// must keep a fact keeps it here.
interface DialogueEvents {
    DialogueEvents IGNORED = new DialogueEvents() {};

    default void accepted() {}

    default void status(int code) {}

    default void result(Bmp.Fields fields) {}

    default void printed(Message.PrintLine line) {}

    default void printedBlock(Tlv.Container block) {}
}
