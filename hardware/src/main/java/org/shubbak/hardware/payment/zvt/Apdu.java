package org.shubbak.hardware.payment.zvt;

import org.shubbak.hardware.payment.wire.Octets;
/// One message of ZVT: class and instruction in one number (`0x0601`), then its data. For an answer the instruction is
/// the result: `0x8000` taken, `0x84xx` refused. Source: PA00P016, application layer.
/// @param longLength whether the length stands in the three-byte form `FF low high`; needed above 254, allowed below

public record Apdu(int command, Octets data, boolean longLength) {
    static final int LONGEST = 0xFFFF;

    public Apdu {
        if (data.length() > LONGEST) {
            throw new IllegalArgumentException("an APDU holds at most 65535 bytes");
        }
        longLength = longLength || data.length() >= 0xFF;
    }

    public static Apdu of(int command, Octets data) {
        return new Apdu(command, data, false);
    }

    public static Apdu of(int command, int... data) {
        return of(command, Octets.of(data));
    }

    public static Apdu taken() {
        return of(Command.TAKEN);
    }

    public boolean isAnswer() {
        return command == Command.TAKEN || command >> 8 == 0x84;
    }

    public Octets bytes() {
        int length = data.length();
        Octets head = longLength
                ? Octets.of(command >> 8, command, 0xFF, length, length >> 8)
                : Octets.of(command >> 8, command, length);
        return Octets.join(head, data);
    }
}
