package org.shubbak.hardware.payment.zvt;

import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.wire.Octets;

/// The register's commands as bytes. The currency always goes along with an amount: without it a terminal takes euros.
/// Source: PA00P015 13.08, chapter 2.
final class ZvtCommands {
    private ZvtCommands() {}

    /// `06 01`.
    static Apdu charge(Money amount) {
        return Apdu.of(
                Command.AUTHORISE,
                Bmp.Fields.of(amount(amount), currency(amount)).bytes());
    }

    /// `06 30`, by the terminal's own receipt number; the amount lets it refuse another payment.
    static Apdu reverse(Octets password, TerminalResult original, Money amount) {
        return guarded(
                Command.REVERSE,
                password,
                Bmp.Fields.of(Bmp.of(ResultReader.RECEIPT, receipt(original)), amount(amount), currency(amount)));
    }

    /// `06 31`.
    static Apdu refund(Octets password, Money amount) {
        return guarded(Command.REFUND, password, Bmp.Fields.of(amount(amount), currency(amount)));
    }

    static Apdu guarded(int command, Octets password, Bmp.Fields fields) {
        return ApduCodec.write(new Message.Protected(command, password, fields));
    }

    private static Bmp amount(Money amount) {
        return Bmp.of(ResultReader.AMOUNT, ResultReader.amountField(amount));
    }

    private static Bmp currency(Money amount) {
        return Bmp.of(ResultReader.CURRENCY, ResultReader.currencyField(amount.currency()));
    }

    /// Two bytes of digits.
    private static Octets receipt(TerminalResult original) {
        String digits = "0000" + original.receiptNumber();
        return Octets.hex(digits.substring(digits.length() - 4));
    }
}
