package org.shubbak.hardware.payment.zvt;

import org.shubbak.hardware.payment.wire.Octets;
/// APDU to message and back, without losing a byte. Source: PA00P015 13.08, chapters 2, 3, 8 and 9. Pure.

public final class ApduCodec {
    private static final int PASSWORD = 3;
    private static final int RECEIPT_TYPE = 0x1F07;

    private ApduCodec() {}

    public static Message read(Apdu apdu) {
        Octets data = apdu.data();
        int command = apdu.command();
        return switch (command) {
            case Command.TAKEN, Command.REFUSED -> new Message.Taken(command, Bmp.read(data));
            case Command.REGISTER -> register(data);
            case Command.STATUS,
                    Command.REPEAT_RECEIPT,
                    Command.REVERSE,
                    Command.REFUND,
                    Command.END_OF_DAY,
                    Command.TOTALS,
                    Command.INITIALISE -> withPassword(command, data);
            case Command.INTERMEDIATE_STATUS -> status(data);
            case Command.PRINT_LINE -> printLine(data);
            case Command.ABORTED -> aborted(data);
            case Command.AUTHORISE,
                    Command.STATUS_INFORMATION,
                    Command.PRINT_BLOCK,
                    Command.COMPLETION,
                    Command.DIAGNOSE,
                    Command.ABORT -> new Message.Plain(command, Bmp.read(data));
            default -> apdu.isAnswer() ? new Message.Refused(command, data) : new Message.Unknown(command, data);
        };
    }

    public static Apdu write(Message message) {
        return Apdu.of(message.command(), message.data());
    }

    private static Message register(Octets data) {
        if (data.length() < PASSWORD + 1) {
            return new Message.Unknown(Command.REGISTER, data);
        }
        int afterCurrency = Math.min(data.length(), PASSWORD + 3);
        Octets currency = afterCurrency == PASSWORD + 3 ? data.slice(PASSWORD + 1, afterCurrency) : null;
        Octets rest = data.from(currency == null ? PASSWORD + 1 : afterCurrency);
        return new Message.Register(data.slice(0, PASSWORD), data.at(PASSWORD), currency, Bmp.read(rest));
    }

    private static Message withPassword(int command, Octets data) {
        return data.length() < PASSWORD
                ? new Message.Protected(command, Octets.NONE, Bmp.read(data))
                : new Message.Protected(command, data.slice(0, PASSWORD), Bmp.read(data.from(PASSWORD)));
    }

    /// A container may follow the code at once: then `06` and a length that reaches exactly to the end stand there.
    private static Message status(Octets data) {
        if (data.isEmpty()) {
            return new Message.Unknown(Command.INTERMEDIATE_STATUS, data);
        }
        BerLength container = data.length() > 2 && data.at(1) == Bmp.CONTAINER ? BerLength.read(data, 2) : null;
        boolean noTimeout = container != null && container.end() == data.length();
        Octets minutes = data.length() == 1 || noTimeout ? null : data.slice(1, 2);
        return new Message.Status(data.at(0), minutes, Bmp.read(data.from(minutes == null ? 1 : 2)));
    }

    private static Message printLine(Octets data) {
        if (data.isEmpty()) {
            return new Message.Unknown(Command.PRINT_LINE, data);
        }
        int end = 1;
        while (end < data.length() && !appended(data, end)) {
            end++;
        }
        return new Message.PrintLine(data.at(0), data.slice(1, end), Bmp.read(data.from(end)));
    }

    /// A container that reaches exactly to the end and holds nothing but what is known to be put behind a text.
    private static boolean appended(Octets data, int at) {
        BerLength length = data.at(at) == Bmp.CONTAINER ? BerLength.read(data, at + 1) : null;
        if (length == null || length.end() != data.length()) {
            return false;
        }
        Tlv.Container container = Tlv.read(data.from(length.start()));
        return container.unread().isEmpty()
                && !container.objects().isEmpty()
                && container.objects().stream()
                        .allMatch(object -> object.tag() == RECEIPT_TYPE || object.tag() == NumberedLink.MESSAGE_ID);
    }

    private static Message aborted(Octets data) {
        return data.isEmpty()
                ? new Message.Unknown(Command.ABORTED, data)
                : new Message.Aborted(data.at(0), Bmp.read(data.from(1)));
    }
}
