package org.shubbak.hardware.payment.wire;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Bytes as a value. `toString` tells how many, never which: they may be a password or a card number.
public final class Octets {
    public static final Octets NONE = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] own) {
        this.bytes = own;
    }

    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone());
    }

    /// Each number is one byte, 0 to 255.
    public static Octets of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Octets(bytes);
    }

    /// `06 01 0A`, blanks allowed anywhere between the bytes.
    public static Octets hex(String hex) {
        return new Octets(HexFormat.of().parseHex(hex.replaceAll("\\s+", "")));
    }

    public static Octets join(Octets... parts) {
        return join(List.of(parts));
    }

    public static Octets join(List<Octets> parts) {
        byte[] all = new byte[parts.stream().mapToInt(Octets::length).sum()];
        int at = 0;
        for (Octets part : parts) {
            System.arraycopy(part.bytes, 0, all, at, part.length());
            at += part.length();
        }
        return new Octets(all);
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// 0 to 255.
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    public Octets from(int start) {
        return slice(start, bytes.length);
    }

    public Octets slice(int start, int end) {
        return new Octets(Arrays.copyOfRange(bytes, start, end));
    }

    public byte[] array() {
        return bytes.clone();
    }

    /// Digits as ZVT packs them, two a byte; capital letters above 9.
    public String digits() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
