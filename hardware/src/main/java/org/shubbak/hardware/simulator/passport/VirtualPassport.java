package org.shubbak.hardware.simulator.passport;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jspecify.annotations.Nullable;

/// The chip: commands in, answers out, one session at a time. Not for several threads.
public final class VirtualPassport {
    /// Which protocols open it. Since 2018 a document may have PACE alone.
    public enum Access {
        BAC,
        PACE,
        PACE_ONLY
    }

    /// The access number printed on every one of these documents.
    public static final String ACCESS_NUMBER = "500540";

    /// What a contactless card says first.
    public static final byte[] ATR = HexFormat.of().parseHex("3B80800101");

    private static final byte[] APPLICATION = HexFormat.of().parseHex("A0000002471001");
    private static final int CARD_ACCESS = 0x011C;
    private static final int MOST = 224;
    private static final int DONE = 0x9000;
    private static final int WRONG_KEY = 0x6300;
    private static final int NOT_ALLOWED = 0x6982;
    private static final int BAD_CHECKSUM = 0x6988;
    private static final int NOT_FOUND = 0x6A82;
    private static final int WRONG_DATA = 0x6A80;
    private static final int WRONG_OFFSET = 0x6B00;
    private static final int UNKNOWN = 0x6D00;
    private static final int WRONG_LENGTH = 0x6700;
    private static final byte[] NOTHING = {};

    private final String zone;
    private final Map<Integer, byte[]> files;
    private final Access access;
    private final PassportFault fault;
    private final RandomGenerator random;
    private final BacSide bac;
    private @Nullable PaceSide pace;
    private @Nullable SecureChannel channel;
    private byte @Nullable [] selected;

    /// @param zone the machine readable zone in one run
    public VirtualPassport(
            String zone, PassportIssuer issuer, Access access, PassportFault fault, RandomGenerator random) {
        this.zone = zone;
        this.access = access;
        this.fault = fault;
        this.random = random;
        this.files = PassportFiles.of(zone, issuer, fault);
        if (access != Access.BAC) {
            files.put(CARD_ACCESS, PaceSide.CARD_ACCESS);
        }
        try {
            this.bac = new BacSide(zone, random);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has these algorithms", e);
        }
    }

    boolean isSlow() {
        return fault == PassportFault.SLOW;
    }

    /// Power off, power on or reset: the session is over.
    public void reset() {
        channel = null;
        pace = null;
        selected = null;
    }

    /// Never throws for a command, whatever it is.
    public byte[] answer(byte[] bytes) {
        CommandAPDU command;
        try {
            command = new CommandAPDU(bytes);
        } catch (IllegalArgumentException e) {
            return SecureChannel.status(WRONG_LENGTH);
        }
        try {
            byte[] answer = (command.getCLA() & 0x0C) == 0x0C
                    ? sealed(command)
                    : plain(command).bytes();
            return fault == PassportFault.GARBLED ? garbled(answer) : answer;
        } catch (GeneralSecurityException e) {
            reset();
            return SecureChannel.status(BAD_CHECKSUM);
        }
    }

    private byte[] garbled(byte[] answer) {
        byte[] noise = new byte[answer.length];
        random.nextBytes(noise);
        return noise;
    }

    private static final class Answer {
        private final byte[] data;
        private final int status;

        Answer(byte[] data, int status) {
            this.data = data;
            this.status = status;
        }

        byte[] bytes() {
            return SecureChannel.join(data, SecureChannel.status(status));
        }
    }

    private static Answer only(int status) {
        return new Answer(NOTHING, status);
    }

    private byte[] sealed(CommandAPDU outer) throws GeneralSecurityException {
        SecureChannel through = channel;
        CommandAPDU command = through == null ? null : through.unwrap(outer);
        if (through == null || command == null) {
            reset();
            return SecureChannel.status(BAD_CHECKSUM);
        }
        Answer answer = inside(command);
        byte[] bytes = through.wrap(answer.data, answer.status, (command.getINS() & 1) == 1);
        if (fault == PassportFault.BAD_CHECKSUM) {
            bytes[bytes.length - 3] ^= 1;
        }
        return bytes;
    }

    private Answer inside(CommandAPDU command) {
        return switch (command.getINS()) {
            case 0xA4 -> command.getP1() == 4 ? application(command) : select(command);
            case 0xB0 -> read((command.getP1() << 8) | command.getP2(), command.getNe());
            case 0xB1 -> readFar(command);
            default -> only(UNKNOWN);
        };
    }

    private Answer plain(CommandAPDU command) throws GeneralSecurityException {
        return switch (command.getINS()) {
            case 0xA4 -> selectPlain(command);
            case 0xB0 -> selected == null ? only(NOT_ALLOWED) : inside(command);
            case 0x84 -> access == Access.PACE_ONLY ? only(UNKNOWN) : new Answer(bac.challenge(), DONE);
            case 0x82 -> authenticate(command);
            case 0x22 -> choose(command);
            case 0x86 -> pace(command);
            default -> only(UNKNOWN);
        };
    }

    /// Before any access only the list of protocols can be read.
    private Answer selectPlain(CommandAPDU command) {
        if (command.getP1() == 4) {
            reset();
            return application(command);
        }
        selected = null;
        if (number(command.getData()) == CARD_ACCESS) {
            return select(command);
        }
        return only(NOT_ALLOWED);
    }

    private Answer application(CommandAPDU command) {
        boolean known = Arrays.equals(APPLICATION, command.getData()) && fault != PassportFault.FOREIGN;
        return only(known ? DONE : NOT_FOUND);
    }

    private Answer select(CommandAPDU command) {
        selected = fault == PassportFault.FOREIGN ? null : files.get(number(command.getData()));
        return only(selected == null ? NOT_FOUND : DONE);
    }

    private static int number(byte[] name) {
        return name.length == 2 ? ((name[0] & 0xFF) << 8) | (name[1] & 0xFF) : -1;
    }

    private Answer authenticate(CommandAPDU command) throws GeneralSecurityException {
        byte[] answer = bac.answer(command.getData());
        channel = answer == null ? null : bac.channel();
        return answer == null ? only(WRONG_KEY) : new Answer(answer, DONE);
    }

    private Answer choose(CommandAPDU command) throws GeneralSecurityException {
        pace = access == Access.BAC ? null : PaceSide.of(command.getData(), zone, ACCESS_NUMBER, random);
        return only(pace == null ? WRONG_DATA : DONE);
    }

    private Answer pace(CommandAPDU command) throws GeneralSecurityException {
        PaceSide side = pace;
        byte[] answer = side == null ? null : side.answer(command.getData());
        if (side == null || answer == null) {
            pace = null;
            return only(WRONG_KEY);
        }
        if (side.channel() != null) {
            channel = side.channel();
            selected = null;
        }
        return new Answer(answer, DONE);
    }

    private Answer read(int offset, int wanted) {
        byte[] file = selected;
        if (file == null) {
            return only(NOT_ALLOWED);
        }
        if (offset >= file.length) {
            return only(WRONG_OFFSET);
        }
        if (fault == PassportFault.EMPTY && channel != null && offset > 0) {
            return only(DONE);
        }
        int end = Math.min(file.length, offset + Math.min(MOST, wanted == 0 ? MOST : wanted));
        return new Answer(Arrays.copyOfRange(file, offset, end), DONE);
    }

    /// `54 L offset` in, `53 L data` out.
    private Answer readFar(CommandAPDU command) {
        byte[] offset = SecureChannel.objects(command.getData()).getOrDefault(0x54, NOTHING);
        int at = 0;
        for (byte one : offset) {
            at = (at << 8) | (one & 0xFF);
        }
        Answer near = read(at, Math.min(MOST, command.getNe()) - 3);
        return near.data.length == 0 ? near : new Answer(SecureChannel.object(0x53, near.data), near.status);
    }
}
