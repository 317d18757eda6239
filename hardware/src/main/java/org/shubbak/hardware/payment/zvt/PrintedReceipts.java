package org.shubbak.hardware.payment.zvt;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The receipts a terminal has us print: `06 D1` lines and `06 D3` blocks, joined until the line that says it is the
/// last. Card numbers are masked before a line is kept.
public final class PrintedReceipts {
    /// CP437 unless another set was agreed at registration.
    private static final Charset DEFAULT = Charset.forName("IBM437");

    private static final int LAST_LINE = 0x80;

    /// @param kind 01 merchant, 02 customer, 03 administration, 00 where the terminal does not say
    public record Slip(int kind, List<String> lines) {
        public Slip {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Slip[" + kind + ", " + lines.size() + " lines]";
        }
    }

    private final List<Slip> slips = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int kind;
    private Charset charset = DEFAULT;

    /// The whole receipts so far.
    public List<Slip> slips() {
        return List.copyOf(slips);
    }

    void add(Message.PrintLine line) {
        firstByte(line.appended().container(), 0x1F07).ifPresent(type -> kind = type);
        add(line.attribute(), line.text());
    }

    void add(Tlv.Container block) {
        firstByte(block, 0x1F07).ifPresent(type -> kind = type);
        firstByte(block, 0x14).ifPresent(set -> charset = charset(set));
        int attribute = 0;
        for (Tlv texts : block.objects()) {
            for (Tlv item : texts.children().objects()) {
                if (item.tag() == 0x09 && !item.value().isEmpty()) {
                    attribute = item.value().at(0);
                    endIfLast(attribute);
                } else if (item.tag() == 0x07) {
                    add(attribute, item.value());
                }
            }
        }
    }

    private static Optional<Integer> firstByte(Tlv.Container block, int tag) {
        return block.find(tag).filter(value -> !value.isEmpty()).map(value -> value.at(0));
    }

    private void add(int attribute, Octets text) {
        if (isLast(attribute)) {
            endIfLast(attribute);
        } else {
            open.add(CardNumbers.mask(new String(text.array(), charset)));
        }
    }

    private void endIfLast(int attribute) {
        if (isLast(attribute) && !open.isEmpty()) {
            slips.add(new Slip(kind, open));
            open.clear();
            kind = 0;
        }
    }

    /// 80 itself is reserved; FF is a number of line feeds.
    private static boolean isLast(int attribute) {
        return (attribute & LAST_LINE) != 0 && attribute != LAST_LINE && attribute != 0xFF;
    }

    private static Charset charset(int code) {
        if (code == 0xFE) {
            return Charset.forName("UTF-8");
        }
        boolean latin = code >= 1 && code <= 0x10 && Charset.isSupported("ISO-8859-" + code);
        return latin ? Charset.forName("ISO-8859-" + code) : DEFAULT;
    }
}
