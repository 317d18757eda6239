package org.shubbak.hardware.payment.zvt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.payment.wire.Octets;

/// One field of a ZVT message: an id byte, whose meaning fixes the length, and its value.
/// @param lengthBytes only for the container 06: how its BER length was written
public record Bmp(int id, int lengthBytes, Octets value) {
    static final int CONTAINER = 0x06;

    /// Fields in the order they came. A field nobody knows cannot be skipped: it and all after it are kept unread.
    public record Fields(List<Bmp> list, Octets unread) {
        public static final Fields NONE = new Fields(List.of(), Octets.NONE);

        public Fields {
            list = List.copyOf(list);
        }

        public static Fields of(Bmp... list) {
            return new Fields(List.of(list), Octets.NONE);
        }

        /// The last one wins where a terminal sends a field twice.
        public Optional<Octets> find(int id) {
            return list.stream().filter(field -> field.id == id).map(Bmp::value).reduce((earlier, later) -> later);
        }

        public Tlv.Container container() {
            return Tlv.read(find(CONTAINER).orElse(Octets.NONE));
        }

        public Octets bytes() {
            List<Octets> parts = new ArrayList<>();
            list.forEach(field -> parts.add(field.bytes()));
            parts.add(unread);
            return Octets.join(parts);
        }
    }

    public static Bmp of(int id, Octets value) {
        return new Bmp(id, 0, value);
    }

    public static Bmp of(int id, int... value) {
        return of(id, Octets.of(value));
    }

    public static Bmp container(Tlv... objects) {
        Tlv whole = Tlv.of(CONTAINER, new Tlv.Container(List.of(objects), Octets.NONE).bytes());
        return new Bmp(CONTAINER, whole.lengthBytes(), whole.value());
    }

    public static Fields read(Octets bytes) {
        List<Bmp> list = new ArrayList<>();
        int at = 0;
        while (at < bytes.length()) {
            BerLength place = place(bytes, at);
            if (place == null || place.end() > bytes.length()) {
                break;
            }
            list.add(new Bmp(bytes.at(at), place.extraBytes(), bytes.slice(place.start(), place.end())));
            at = place.end();
        }
        return new Fields(list, bytes.from(at));
    }

    public Octets bytes() {
        BmpTable.Rule rule = BmpTable.field(id);
        int length = rule == null ? value.length() : rule.length();
        return switch (length) {
            case -1 -> Octets.join(Octets.of(id), BerLength.write(value.length(), lengthBytes), value);
            case -2 -> Octets.join(Octets.of(id, digit(10), digit(1)), value);
            case -3 -> Octets.join(Octets.of(id, digit(100), digit(10), digit(1)), value);
            default -> Octets.join(Octets.of(id), value);
        };
    }

    private int digit(int weight) {
        return 0xF0 | value.length() / weight % 10;
    }

    private static @Nullable BerLength place(Octets bytes, int at) {
        BmpTable.Rule rule = BmpTable.field(bytes.at(at));
        if (rule == null) {
            return null;
        }
        return switch (rule.length()) {
            case -1 -> BerLength.read(bytes, at + 1);
            case -2 -> decimal(bytes, at + 1, 2);
            case -3 -> decimal(bytes, at + 1, 3);
            default -> new BerLength(0, at + 1, at + 1 + rule.length());
        };
    }

    private static @Nullable BerLength decimal(Octets bytes, int at, int digits) {
        int length = 0;
        for (int i = at; i < at + digits; i++) {
            if (i >= bytes.length() || (bytes.at(i) & 0xF0) != 0xF0 || (bytes.at(i) & 0x0F) > 9) {
                return null;
            }
            length = length * 10 + (bytes.at(i) & 0x0F);
        }
        return new BerLength(0, at + digits, at + digits + length);
    }
}
