package org.shubbak.hardware.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a card terminal can get wrong, each for the next payment only. The console writes them as `wrong-amount`.
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
    RESULT_TWICE("sends the result twice"),
    COMPLETION_ON_DECLINE("ends a refusal as if it were a success"),
    ABORT_AFTER_APPROVAL("gives up after it approved"),
    NO_RESULT("completes without a result"),
    NO_COMPLETION("falls silent after the result"),
    ABORT_AT_ONCE("gives up without taking the command"),
    ALREADY_MADE("says that this payment was made before"),
    REFUSE("refuses the command with 84 1E 01 7D"),
    APPROVE_AFTER_ABORT("takes a request to give up and approves all the same"),
    STATUS_INSIDE("answers a status question inside the payment"),
    WRONG_LENGTH("announces more bytes than it sends"),
    SILENT("does not answer the command"),
    BAD_CRC("spoils the check sum of one frame"),
    DUPLICATE("sends every message frame twice"),
    SPLIT("sends byte by byte"),
    GLUED("sends its answers in one piece with the next message"),
    LOSE_ACK("leaves out one acknowledgement");

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
