package org.shubbak.hardware.payment.zvt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.wire.CardNumbers;
import org.shubbak.hardware.payment.wire.Octets;

/// `04 0F` to what may be stored of it. Card number, tracks, expiry and chip data end here.
final class ResultReader {
    static final int RESULT_CODE = 0x27;
    static final int AMOUNT = 0x04;
    static final int CURRENCY = 0x49;
    static final int TERMINAL_ID = 0x29;
    static final int RECEIPT = 0x87;
    static final int TRACE = 0x0B;
    static final int TIME = 0x0C;
    static final int DATE = 0x0D;
    static final int CARD_NUMBER = 0x22;
    static final int ORIGINAL_TRACE = 0x37;
    static final int AUTHORISATION = 0x3B;
    static final int TOTALS = 0x60;
    static final int CARD_NAME = 0x8B;
    private static final int LONG_TRACE = 0x1F2B;

    private ResultReader() {}

    /// @param unnamed the currency where the terminal does not name one
    static TerminalResult read(Bmp.Fields fields, CurrencyCode unnamed) {
        String code = digits(fields, RESULT_CODE);
        Optional<Octets> totals = fields.find(TOTALS);
        String original = digits(fields, ORIGINAL_TRACE);
        return new TerminalResult(
                code == null ? "" : code,
                "00".equals(code),
                totals.isEmpty() && original == null,
                amount(fields, unnamed),
                digits(fields, TERMINAL_ID),
                digits(fields, RECEIPT),
                trace(fields),
                time(fields),
                text(fields, AUTHORISATION),
                text(fields, CARD_NAME),
                fields.find(CARD_NUMBER).map(CardNumbers::lastFour).orElse(null),
                original);
    }

    static Optional<CurrencyCode> currency(Octets field49) {
        return Arrays.stream(CurrencyCode.values())
                .filter(known -> currencyField(known).equals(field49))
                .findFirst();
    }

    static Octets currencyField(CurrencyCode currency) {
        int number = currency.number();
        return Octets.of(number / 100, number / 10 % 10 << 4 | number % 10);
    }

    /// Six bytes of BCD.
    static Octets amountField(Money money) {
        if (money.minor() <= 0 || money.minor() > 999_999_999_999L) {
            throw new IllegalArgumentException("an amount a terminal can take is above zero and has twelve digits");
        }
        String digits = Long.toString(money.minor());
        return Octets.hex("0".repeat(12 - digits.length()) + digits);
    }

    private static @Nullable Money amount(Bmp.Fields fields, CurrencyCode unnamed) {
        String minor = digits(fields, AMOUNT);
        Optional<Octets> named = fields.find(CURRENCY);
        Optional<CurrencyCode> currency = named.isPresent() ? currency(named.get()) : Optional.of(unnamed);
        return minor == null || currency.isEmpty() || !minor.matches("\\d+")
                ? null
                : new Money(Long.parseLong(minor), currency.get());
    }

    /// A trace of zeros means that the long one counts.
    private static @Nullable String trace(Bmp.Fields fields) {
        String trace = digits(fields, TRACE);
        return trace != null && trace.matches("0+")
                ? fields.container()
                        .find(LONG_TRACE)
                        .map(Octets::digits)
                        .map(CardNumbers::mask)
                        .orElse(trace)
                : trace;
    }

    private static @Nullable String time(Bmp.Fields fields) {
        String date = digits(fields, DATE);
        String time = digits(fields, TIME);
        return date == null || time == null ? null : date + " " + time;
    }

    private static @Nullable String digits(Bmp.Fields fields, int id) {
        return fields.find(id).map(Octets::digits).orElse(null);
    }

    /// Padded or ended with zero bytes.
    private static @Nullable String text(Bmp.Fields fields, int id) {
        return fields.find(id)
                .map(value -> CardNumbers.mask(new String(value.array(), US_ASCII)
                        .replaceAll("[^ -~]", "")
                        .strip()))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
