package org.shubbak.hardware.payment.lrc;

import org.shubbak.core.text.Problem;

/// What a dialect's codes can mean to a person. A profile chooses among these by name.
public enum LrcSentence {
    OTHER("lrc.other"),
    DECLINED("lrc.declined"),
    CANCELLED("lrc.cancelled"),
    CARD_NOT_ACCEPTED("lrc.cardNotAccepted"),
    CARD_NOT_READ("lrc.cardNotRead"),
    AMOUNT_REFUSED("lrc.amountRefused"),
    NOT_OFFERED("lrc.notOffered"),
    CLOSE_DAY_FIRST("lrc.closeDayFirst"),
    NO_PAPER("lrc.noPaper"),
    LOAD_KEYS("lrc.loadKeys"),
    NO_PIN_PAD("lrc.noPinPad"),
    REQUEST_REFUSED("lrc.requestRefused"),
    BANK_SILENT("lrc.bankSilent"),
    ALREADY_REVERSED("terminal.alreadyReversed"),
    NO_REVERSAL("lrc.noReversal"),
    NOTHING_TO_SHOW("payment.lookupEmpty"),
    SHOW_CARD("terminal.show.0A"),
    SHOW_AMOUNT("terminal.show.00"),
    SHOW_PIN("terminal.show.CC"),
    SHOW_BANK("terminal.show.04"),
    SHOW_STEPS("terminal.show.02");

    private final String code;

    LrcSentence(String code) {
        this.code = code;
    }

    Problem problem(String terminalCode) {
        return Problem.of(code, terminalCode);
    }
}
