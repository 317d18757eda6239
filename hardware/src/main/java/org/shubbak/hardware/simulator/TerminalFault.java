package org.shubbak.hardware.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a card terminal can get wrong, each for the next command that moves money or closes the day. The console
/// writes them as `wrong-amount`.
public enum TerminalFault {
    WRONG_AMOUNT("approves one minor unit more"),
    WRONG_CURRENCY("approves in euros"),
    OTHER_TERMINAL("signs with another terminal id"),
    AMOUNT_MISSING("approves without naming the amount"),
    UNMASKED("sends card number, track and expiry in full"),
    UNKNOWN_FIELD("puts a field nobody knows in the middle of the result"),
    RANDOM_ORDER("shuffles the fields of the result"),
    LONG_TRACE("sends its trace number in a container"),
    NO_TIMEOUT("sends status texts without a timeout byte"),
    LATIN_1("prints in Latin-1 without having said so"),
    APPENDED_TLV("puts the receipt type behind the text of each print line"),
    RESULT_TWICE("sends the result twice"),
    COMPLETION_ON_DECLINE("ends a refusal as if it were a success"),
    ABORT_AFTER_APPROVAL("gives up after it approved"),
    NO_RESULT("completes without a result"),
    NO_COMPLETION("falls silent after the result"),
    ABORT_AT_ONCE("gives up without taking the command"),
    ALREADY_MADE("says that this was made before"),
    REFUSE("refuses the command with 84 1E 01 7D"),
    APPROVE_AFTER_ABORT("takes a request to give up and approves all the same"),
    STATUS_INSIDE("completes a status question that nobody asked"),
    WRONG_LENGTH("announces more bytes than it sends"),
    SILENT("does not answer the command"),
    REVERSES_OTHER("reverses its last payment, whichever was asked for"),
    BAD_CRC("spoils the check sum of one frame"),
    DUPLICATE("sends every message frame twice"),
    SPLIT("sends byte by byte"),
    SLOW_BYTES("pauses inside one frame for longer than the protocol allows"),
    GLUED("sends its answers in one piece with the next message"),
    LOSE_ACK("leaves out one acknowledgement"),
    DEAF_TO_ACK("does not hear one acknowledgement"),
    LOSE_ANSWER("does not hear the answer to its result"),
    RESULT_BEFORE_ACK("sends the result before the acknowledgement (lrc)"),
    CHECK_LIKE_CONTROL("sends a check sum that looks like STX, ETX or ACK (lrc)"),
    PROGRESS("says how far it is (lrc)"),
    RECEIPT_LINES("sends a receipt line with a full card number (lrc)"),
    HANG_UP("hangs up after the result (lrc)"),
    DAY_END_FAILS("cannot reach its host at the end of the day, and locks until it can"),
    UPDATE_AFTER_DAY("goes into an update after the end of the day");

    private final String meaning;

    TerminalFault(String meaning) {
        this.meaning = meaning;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    static Optional<TerminalFault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
