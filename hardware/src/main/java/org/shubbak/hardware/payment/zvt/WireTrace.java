package org.shubbak.hardware.payment.zvt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.payment.wire.Octets;

/// What a technician may see of the wire: names of commands and fields, and the values of those alone that may be
/// kept. Card numbers, tracks, expiry, passwords and free texts appear as a number of bytes.
public final class WireTrace {
    private WireTrace() {}

    public static String of(Apdu apdu) {
        Message message = ApduCodec.read(apdu);
        List<String> words = new ArrayList<>();
        words.add(Command.hex(message.command() >> 8) + " " + Command.hex(message.command()));
        switch (message) {
            case Message.Taken taken -> add(words, taken.fields());
            case Message.Refused refused -> words.add("reason=" + Command.hex(refused.reason()));
            case Message.Register register -> {
                words.add("password(3) config=" + Command.hex(register.config()));
                words.add("currency="
                        + (register.currency() == null
                                ? "-"
                                : register.currency().digits()));
                add(words, register.fields());
            }
            case Message.Protected command -> {
                words.add("password(" + command.password().length() + ")");
                add(words, command.fields());
            }
            case Message.Plain plain -> {
                if (isStatusReport(plain)) {
                    words.add("status="
                            + Command.hex(StatusReport.read(plain.data()).status()));
                } else {
                    add(words, plain.fields());
                }
            }
            case Message.Status status -> {
                words.add("code=" + Command.hex(status.code()));
                add(words, status.fields());
            }
            case Message.PrintLine line -> words.add("text(" + line.text().length() + ")");
            case Message.Aborted aborted -> {
                words.add("reason=" + Command.hex(aborted.code()));
                add(words, aborted.fields());
            }
            case Message.Unknown unknown -> words.add("unread(" + unknown.data().length() + ")");
        }
        return String.join(" ", words);
    }

    /// A positional completion; a lone byte is never the start of a field.
    private static boolean isStatusReport(Message.Plain plain) {
        return plain.command() == Command.COMPLETION
                && plain.fields().list().isEmpty()
                && !plain.fields().unread().isEmpty();
    }

    private static void add(List<String> words, Bmp.Fields fields) {
        for (Bmp field : fields.list()) {
            if (field.id() == Bmp.CONTAINER) {
                add(words, fields.container(), Tlv.DEEPEST);
            } else {
                words.add(shown(BmpTable.field(field.id()), Command.hex(field.id()), field.value()));
            }
        }
        unread(words, fields.unread());
    }

    private static void add(List<String> words, Tlv.Container container, int levels) {
        for (Tlv object : container.objects()) {
            if (levels == 1 || object.children().objects().isEmpty()) {
                words.add(shown(BmpTable.tag(object.tag()), Integer.toHexString(object.tag()), object.value()));
            } else {
                add(words, object.children(), levels - 1);
            }
        }
        unread(words, container.unread());
    }

    private static String shown(BmpTable.@Nullable Rule rule, String id, Octets value) {
        String name = rule == null ? id : rule.name();
        return rule != null && rule.show() ? name + "=" + value.digits() : name + "(" + value.length() + ")";
    }

    private static void unread(List<String> words, Octets unread) {
        if (!unread.isEmpty()) {
            words.add("unread(" + unread.length() + ")");
        }
    }
}
