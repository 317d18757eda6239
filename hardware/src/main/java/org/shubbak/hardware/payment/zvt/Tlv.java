package org.shubbak.hardware.payment.zvt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;

/// One data object of a container, BER style. Keeps how its length was written, so that it is written back the same.
/// @param tag all its bytes as one number: `0x07`, `0x1F10`
/// @param lengthBytes 0 for a length below 80, otherwise how many bytes follow 81 or 82
public record Tlv(int tag, int lengthBytes, Octets value) {

    /// Real terminals use four levels; more is an attack on the stack or a broken length.
    static final int DEEPEST = 8;

    /// The objects that could be read, and the rest where the structure broke.
    public record Container(List<Tlv> objects, Octets unread) {
        public Container {
            objects = List.copyOf(objects);
        }

        public Octets bytes() {
            List<Octets> parts = new ArrayList<>();
            objects.forEach(object -> parts.add(object.bytes()));
            parts.add(unread);
            return Octets.join(parts);
        }

        /// The first object with this tag, at any usual depth: terminals put 1F10 and 1F12 inside 2F or beside it.
        public Optional<Octets> find(int tag) {
            return find(tag, DEEPEST);
        }

        private Optional<Octets> find(int tag, int levels) {
            for (Tlv object : objects) {
                if (object.tag == tag) {
                    return Optional.of(object.value);
                }
                Optional<Octets> inside =
                        levels == 1 ? Optional.empty() : object.children().find(tag, levels - 1);
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
    }

    public static Tlv of(int tag, Octets value) {
        int length = value.length();
        return new Tlv(tag, length < 0x80 ? 0 : length < 0x100 ? 1 : 2, value);
    }

    public static Tlv of(int tag, Tlv... children) {
        return of(tag, new Container(List.of(children), Octets.NONE).bytes());
    }

    public static Container read(Octets bytes) {
        List<Tlv> objects = new ArrayList<>();
        int at = 0;
        while (at < bytes.length()) {
            int afterTag = endOfTag(bytes, at);
            BerLength length = afterTag < 0 ? null : BerLength.read(bytes, afterTag);
            if (length == null || length.end() > bytes.length()) {
                break;
            }
            objects.add(new Tlv(
                    number(bytes, at, afterTag), length.extraBytes(), bytes.slice(length.start(), length.end())));
            at = length.end();
        }
        return new Container(objects, bytes.from(at));
    }

    /// Empty for a primitive object.
    public Container children() {
        int first = tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag;
        return (first & 0x20) == 0 ? new Container(List.of(), Octets.NONE) : read(value);
    }

    public Octets bytes() {
        Octets name = tag > 0xFFFF
                ? Octets.of(tag >> 16, tag >> 8, tag)
                : tag > 0xFF ? Octets.of(tag >> 8, tag) : Octets.of(tag);
        return Octets.join(name, BerLength.write(value.length(), lengthBytes), value);
    }

    private static int endOfTag(Octets bytes, int start) {
        int at = start + 1;
        if ((bytes.at(start) & 0x1F) != 0x1F) {
            return at;
        }
        while (at < bytes.length() && at < start + 3) {
            if ((bytes.at(at++) & 0x80) == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int number(Octets bytes, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            number = number << 8 | bytes.at(at);
        }
        return number;
    }
}
