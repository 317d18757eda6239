package org.shubbak.core.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.Signer;

/// What a paid receipt says of itself in its QR code, signed by the station that printed it. Nothing in it is about a
/// person. In bytes: version, key id (8), number, currency (2, ISO 4217), amount in minor units, days since 2000 (2),
/// and
/// ES256 over a fixed word and all that (64). In version 1, which every office writes, the number takes 6 bytes and the
/// amount 5; in version 2 the amount takes 8 and the number stands at the end as it is. Written in base 36: each letter
/// costs a printer a byte and a phone a line of dots.
/// @param receiptNumber for example `RAM-03-2026-ILS-000123`
/// @param issuedOn the day at the office
public record ReceiptToken(KeyId key, String receiptNumber, Money amount, LocalDate issuedOn) {
    private static final byte USUAL = 1;
    private static final byte LONG = 2;
    private static final int USUAL_BYTES = 1 + KeyId.BYTES + NumberBytes.LENGTH + 2 + 5 + 2;
    private static final int LONG_BYTES = 1 + KeyId.BYTES + 2 + 8 + 2;
    private static final long MOST_USUAL = (1L << 40) - 1;
    private static final byte[] WORD = "shubbak receipt 1\n".getBytes(UTF_8);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1000;

    /// With or without the address of the page that checks it.
    private static final Pattern WRITTEN = Pattern.compile("(?:https?://[^?#]*/r/|shubbak:2:)?([0-9a-z]+)/?");

    /// As it was read, before anybody has checked who signed it.
    public static final class Read {
        private final ReceiptToken token;
        private final byte[] signed;
        private final byte[] signature;

        private Read(ReceiptToken token, byte[] signed, byte[] signature) {
            this.token = token;
            this.signed = signed;
            this.signature = signature;
        }

        public ReceiptToken token() {
            return token;
        }

        /// @param publicKey a SubjectPublicKeyInfo in DER
        public boolean by(byte[] publicKey) {
            return Es256.verify(publicKey, signed, signature);
        }

        @Override
        public String toString() {
            return "Read[" + token + "]";
        }
    }

    /// @param signer gives ES256 in the form R||S
    String write(Signer signer) {
        byte[] content = content();
        byte[] signature = signer.sign(signed(content));
        return Base36.write(ByteBuffer.allocate(content.length + signature.length)
                .put(content)
                .put(signature)
                .array());
    }

    private byte[] content() {
        Optional<byte[]> six = amount.minor() > MOST_USUAL
                ? Optional.empty()
                : NumberBytes.of(receiptNumber, amount.currency(), issuedOn);
        byte[] number = six.orElseGet(() -> receiptNumber.getBytes(UTF_8));
        short day = (short) (issuedOn.toEpochDay() - FIRST_DAY.toEpochDay());
        short currency = (short) amount.currency().number();
        ByteBuffer content = ByteBuffer.allocate(six.isPresent() ? USUAL_BYTES : LONG_BYTES + number.length)
                .put(six.isPresent() ? USUAL : LONG)
                .put(key.bytes());
        return six.isPresent()
                ? content.put(number)
                        .putShort(currency)
                        .put((byte) (amount.minor() >> 32))
                        .putInt((int) amount.minor())
                        .putShort(day)
                        .array()
                : content.putShort(currency)
                        .putLong(amount.minor())
                        .putShort(day)
                        .put(number)
                        .array();
    }

    private static byte[] signed(byte[] content) {
        return ByteBuffer.allocate(WORD.length + content.length)
                .put(WORD)
                .put(content)
                .array();
    }

    /// Empty for whatever no station can have written.
    /// @param text what a reader of QR codes gives
    public static Optional<Read> read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        return written.matches() ? Base36.read(written.group(1)).flatMap(ReceiptToken::read) : Optional.empty();
    }

    private static Optional<Read> read(byte[] bytes) {
        int length = bytes.length - Es256.SIGNATURE_BYTES;
        if (length < LONG_BYTES || length > LONG_BYTES + LONGEST_NUMBER) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, 1 + KeyId.BYTES, length - 1 - KeyId.BYTES);
        KeyId key = KeyId.of(bytes, 1);
        Optional<ReceiptToken> token = switch (bytes[0]) {
            case USUAL -> length == USUAL_BYTES ? usual(key, content) : Optional.empty();
            case LONG -> written(key, content);
            default -> Optional.empty();
        };
        return token.map(read ->
                new Read(read, signed(Arrays.copyOf(bytes, length)), Arrays.copyOfRange(bytes, length, bytes.length)));
    }

    private static Optional<ReceiptToken> usual(KeyId key, ByteBuffer content) {
        ByteBuffer number = content.slice(content.position(), NumberBytes.LENGTH);
        content.position(content.position() + NumberBytes.LENGTH);
        Optional<CurrencyCode> currency = currency(content.getShort());
        long minor = (long) Byte.toUnsignedInt(content.get()) << 32 | Integer.toUnsignedLong(content.getInt());
        LocalDate day = day(content.getShort());
        return currency.flatMap(known -> NumberBytes.read(number, known, day)
                .map(receipt -> new ReceiptToken(key, receipt, new Money(minor, known), day)));
    }

    private static Optional<ReceiptToken> written(KeyId key, ByteBuffer content) {
        Optional<CurrencyCode> currency = currency(content.getShort());
        long minor = content.getLong();
        LocalDate day = day(content.getShort());
        return minor < 0
                ? Optional.empty()
                : currency.flatMap(known ->
                        number(content).map(receipt -> new ReceiptToken(key, receipt, new Money(minor, known), day)));
    }

    private static Optional<CurrencyCode> currency(short number) {
        return Arrays.stream(CurrencyCode.values())
                .filter(one -> one.number() == number)
                .findFirst();
    }

    private static LocalDate day(short since) {
        return FIRST_DAY.plusDays(Short.toUnsignedInt(since));
    }

    private static Optional<String> number(ByteBuffer rest) {
        try {
            String number = UTF_8.newDecoder().decode(rest).toString();
            return number.matches("[\\p{L}\\p{M}\\p{Nd} ._-]+") ? Optional.of(number) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty(); // no station writes such bytes
        }
    }
}
