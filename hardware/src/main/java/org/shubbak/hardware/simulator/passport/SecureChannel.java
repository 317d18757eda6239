package org.shubbak.hardware.simulator.passport;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jspecify.annotations.Nullable;

/// The card's side of secure messaging (ICAO Doc 9303-11, 9.8): 3DES after BAC, AES after PACE.
final class SecureChannel {
    private static final int CHECKSUM = 8;
    private static final byte[] NOTHING = {};
    private final boolean aes;
    private final SecretKeySpec encryption;
    private final SecretKeySpec checksum;
    private final byte[] counter;

    private SecureChannel(boolean aes, byte[] encryption, byte[] checksum, byte[] counter) {
        this.aes = aes;
        this.encryption = new SecretKeySpec(encryption, aes ? "AES" : "DESede");
        this.checksum = new SecretKeySpec(checksum, aes ? "AES" : "DESede");
        this.counter = counter;
    }

    /// @param encryption 24 bytes, the first 8 again at the end
    static SecureChannel des(byte[] encryption, byte[] checksum, byte[] counter) {
        return new SecureChannel(false, encryption, checksum, counter);
    }

    static SecureChannel aes(byte[] encryption, byte[] checksum) {
        return new SecureChannel(true, encryption, checksum, new byte[16]);
    }

    /// The command inside, or null when its checksum is wrong or missing.
    @Nullable
    CommandAPDU unwrap(CommandAPDU command) throws GeneralSecurityException {
        count();
        Map<Integer, byte[]> objects = objects(command.getData());
        byte[] sum = objects.remove(0x8E);
        byte[] header = {
            (byte) command.getCLA(), (byte) command.getINS(), (byte) command.getP1(), (byte) command.getP2()
        };
        byte[] text = join(counter, pad(header), encoded(objects));
        if (sum == null || !Arrays.equals(sum, checksum(objects.isEmpty() ? join(counter, header) : text))) {
            return null;
        }
        byte[] data = NOTHING;
        if (objects.containsKey(0x87)) {
            byte[] sealed = objects.getOrDefault(0x87, NOTHING);
            data = unpad(crypt(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, sealed.length)));
        } else if (objects.containsKey(0x85)) {
            data = unpad(crypt(Cipher.DECRYPT_MODE, objects.getOrDefault(0x85, NOTHING)));
        }
        byte[] wanted = objects.getOrDefault(0x97, NOTHING);
        int length = wanted.length == 0 ? 0 : (wanted[0] & 0xFF) == 0 ? 256 : wanted[0] & 0xFF;
        return new CommandAPDU(
                command.getCLA() & ~0x0C, command.getINS(), command.getP1(), command.getP2(), data, length);
    }

    /// @param odd answers of odd instructions are sealed in another object
    byte[] wrap(byte[] data, int status, boolean odd) throws GeneralSecurityException {
        count();
        Map<Integer, byte[]> objects = new LinkedHashMap<>();
        if (data.length > 0) {
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, pad(data));
            objects.put(odd ? 0x85 : 0x87, odd ? sealed : join(new byte[] {1}, sealed));
        }
        objects.put(0x99, status(status));
        objects.put(0x8E, checksum(join(counter, encoded(objects))));
        return join(encoded(objects), status(status));
    }

    static byte[] status(int status) {
        return new byte[] {(byte) (status >> 8), (byte) status};
    }

    private void count() {
        for (int at = counter.length - 1; at >= 0 && ++counter[at] == 0; at--) {
            // the carry
        }
    }

    private byte[] crypt(int mode, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/NoPadding" : "DESede/CBC/NoPadding");
        byte[] start = new byte[counter.length];
        if (aes) {
            Cipher first = Cipher.getInstance("AES/ECB/NoPadding");
            first.init(Cipher.ENCRYPT_MODE, encryption);
            start = first.doFinal(counter);
        }
        cipher.init(mode, encryption, new IvParameterSpec(start));
        return cipher.doFinal(text);
    }

    private byte[] checksum(byte[] text) throws GeneralSecurityException {
        return checksum(aes, checksum, pad(text));
    }

    /// Over whole blocks.
    static byte[] checksum(boolean aes, SecretKeySpec key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(aes ? "AESCMAC" : "ISO9797Alg3Mac", PassportIssuer.CRYPTO);
        mac.init(key);
        return Arrays.copyOf(mac.doFinal(text), CHECKSUM);
    }

    private byte[] pad(byte[] text) {
        return pad(text, counter.length);
    }

    static byte[] pad(byte[] text, int block) {
        byte[] padded = Arrays.copyOf(text, (text.length / block + 1) * block);
        padded[text.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] unpad(byte[] padded) {
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] encoded(Map<Integer, byte[]> objects) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        objects.forEach((tag, value) -> all.writeBytes(object(tag, value)));
        return all.toByteArray();
    }

    static byte[] object(int tag, byte[] value) {
        byte[] name = tag > 0xFF ? status(tag) : new byte[] {(byte) tag};
        byte[] length = value.length < 0x80
                ? new byte[] {(byte) value.length}
                : value.length < 0x100
                        ? new byte[] {(byte) 0x81, (byte) value.length}
                        : join(new byte[] {(byte) 0x82}, status(value.length));
        return join(name, length, value);
    }

    /// Data objects with tags of one byte, in their order.
    static Map<Integer, byte[]> objects(byte[] bytes) {
        Map<Integer, byte[]> objects = new LinkedHashMap<>();
        int at = 0;
        while (at + 2 <= bytes.length) {
            int tag = bytes[at++] & 0xFF;
            int length = bytes[at++] & 0xFF;
            if (length > 0x80) {
                int last = Math.min(bytes.length, at + (length & 0x7F));
                for (length = 0; at < last; at++) {
                    length = (length << 8) | (bytes[at] & 0xFF);
                }
            }
            int end = Math.clamp((long) at + length, at, bytes.length);
            objects.put(tag, Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return objects;
    }
}
