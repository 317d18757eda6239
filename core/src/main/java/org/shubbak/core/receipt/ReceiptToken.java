package org.shubbak.core.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
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
/// person. In bytes: version, key id (8), both numbers with their length (1) before them, currency (2, ISO 4217),
/// amount
/// in minor units (8), days since 2000 (2), and ES256 over a fixed word and all that (64). Written in base 32.
/// @param receiptNumber for example `RAM-03-2026-ILS-000123`
/// @param issuedOn the day at the office
public record ReceiptToken(
        KeyId key, String receiptNumber, String applicationNumber, Money amount, LocalDate issuedOn) {
    private static final byte VERSION = 1;
    private static final byte[] WORD = "shubbak receipt 1\n".getBytes(UTF_8);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1000;

    /// With or without the address of the page that checks it.
    private static final Pattern WRITTEN = Pattern.compile("(?:https?://[^?#]*/r/|shubbak:2:)?([a-z2-7]+)/?");

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
        return Base32.write(ByteBuffer.allocate(content.length + signature.length)
                .put(content)
                .put(signature)
                .array());
    }

    private byte[] content() {
        byte[] receipt = receiptNumber.getBytes(UTF_8);
        byte[] application = applicationNumber.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + KeyId.BYTES + 2 + receipt.length + application.length + 12)
                .put(VERSION)
                .put(key.bytes())
                .put((byte) receipt.length)
                .put(receipt)
                .put((byte) application.length)
                .put(application)
                .putShort((short) amount.currency().number())
                .putLong(amount.minor())
                .putShort((short) (issuedOn.toEpochDay() - FIRST_DAY.toEpochDay()))
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
        return written.matches() ? Base32.read(written.group(1)).flatMap(ReceiptToken::read) : Optional.empty();
    }

    private static Optional<Read> read(byte[] bytes) {
        int length = bytes.length - Es256.SIGNATURE_BYTES;
        if (length <= KeyId.BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes, 1 + KeyId.BYTES, length - 1 - KeyId.BYTES);
            String receipt = number(content);
            String application = number(content);
            int currency = content.getShort();
            Optional<CurrencyCode> known = Arrays.stream(CurrencyCode.values())
                    .filter(one -> one.number() == currency)
                    .findFirst();
            long minor = content.getLong();
            LocalDate day = FIRST_DAY.plusDays(Short.toUnsignedInt(content.getShort()));
            if (content.hasRemaining() || known.isEmpty() || minor < 0) {
                return Optional.empty();
            }
            ReceiptToken token =
                    new ReceiptToken(KeyId.of(bytes, 1), receipt, application, new Money(minor, known.get()), day);
            return Optional.of(new Read(
                    token, signed(Arrays.copyOf(bytes, length)), Arrays.copyOfRange(bytes, length, bytes.length)));
        } catch (BufferUnderflowException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String number(ByteBuffer content) throws CharacterCodingException {
        int length = Byte.toUnsignedInt(content.get());
        if (length == 0 || length > LONGEST_NUMBER || length > content.remaining()) {
            throw new BufferUnderflowException();
        }
        String number = UTF_8.newDecoder()
                .decode(content.slice(content.position(), length))
                .toString();
        if (!number.matches("[\\p{L}\\p{M}\\p{Nd} ._-]+")) {
            throw new CharacterCodingException();
        }
        content.position(content.position() + length);
        return number;
    }
}
