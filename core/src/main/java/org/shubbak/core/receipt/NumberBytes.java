package org.shubbak.core.receipt;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.money.CurrencyCode;

/// A receipt number as every office writes it, `RAM-03-2026-ILS-000123`, in six bytes: year and currency stand beside
/// it
/// in the token already.
final class NumberBytes {
    static final int LENGTH = 6;

    private static final Pattern USUAL = Pattern.compile("([A-Z]{3})-(\\d\\d)-(\\d{4})-([A-Z]{3})-(\\d{6})");
    private static final int LETTERS = 26;
    private static final int OFFICES = LETTERS * LETTERS * LETTERS;
    private static final int DRAWERS = 100;
    private static final int NUMBERS = 1_000_000;

    private NumberBytes() {}

    /// Empty for one of another form, or of another year or currency than the receipt.
    static Optional<byte[]> of(String number, CurrencyCode currency, LocalDate issuedOn) {
        Matcher usual = USUAL.matcher(number);
        if (!usual.matches()
                || !usual.group(4).equals(currency.name())
                || Integer.parseInt(usual.group(3)) != issuedOn.getYear()) {
            return Optional.empty();
        }
        int office = 0;
        for (char letter : usual.group(1).toCharArray()) {
            office = office * LETTERS + letter - 'A';
        }
        int place = Integer.parseInt(usual.group(5));
        return Optional.of(ByteBuffer.allocate(LENGTH)
                .putShort((short) office)
                .put(Byte.parseByte(usual.group(2)))
                .put((byte) (place >> 16))
                .putShort((short) place)
                .array());
    }

    static Optional<String> read(ByteBuffer six, CurrencyCode currency, LocalDate issuedOn) {
        int office = Short.toUnsignedInt(six.getShort());
        int drawer = six.get();
        int place = Byte.toUnsignedInt(six.get()) << 16 | Short.toUnsignedInt(six.getShort());
        if (office >= OFFICES || drawer < 0 || drawer >= DRAWERS || place >= NUMBERS) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%c%c%c-%02d-%04d-%s-%06d",
                'A' + office / (LETTERS * LETTERS),
                'A' + office / LETTERS % LETTERS,
                'A' + office % LETTERS,
                drawer,
                issuedOn.getYear(),
                currency,
                place));
    }
}
