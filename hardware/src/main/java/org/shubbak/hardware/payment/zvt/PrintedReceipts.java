package org.shubbak.hardware.payment.zvt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.hardware.payment.wire.CardNumbers;
import org.shubbak.hardware.payment.wire.Octets;

/// The receipts a terminal has us print: `06 D1` lines and `06 D3` blocks, joined until the line that says it is the
/// last. Lines are kept as delivered, with the character set that gives their bytes back; card data alone is masked,
/// before a line is kept.
final class PrintedReceipts {
    private static final int LAST_LINE = 0x80;
    private static final int SIGNATURE = 0x02;
    /// Longer than any receipt: what a terminal sends without an end must not fill the memory.
    private static final int LONGEST = 2000;

    private final List<TerminalSlip> slips = new ArrayList<>();
    private final List<Octets> open = new ArrayList<>();
    private final Consumer<TerminalSlip> whole;
    private int kind;
    private boolean signature;
    private Charset charset;

    /// @param charset of lines where no block names another
    /// @param whole hears of each receipt when its last line is there
    PrintedReceipts(Charset charset, Consumer<TerminalSlip> whole) {
        this.charset = charset;
        this.whole = whole;
    }

    /// The whole receipts so far.
    List<TerminalSlip> slips() {
        return List.copyOf(slips);
    }

    /// The dialogue is over: what has no last line is a receipt all the same.
    void end() {
        endIfLast(LAST_LINE | 1);
    }

    /// Agreed at registration, by the code of tag 14.
    void charset(int code) {
        charset = charset(code, charset);
    }

    void add(Message.PrintLine line) {
        firstByte(line.appended().container(), 0x1F07).ifPresent(type -> kind = type);
        add(line.attribute(), line.text());
    }

    void add(Tlv.Container block) {
        firstByte(block, 0x1F07).ifPresent(type -> kind = type);
        firstByte(block, 0x14).ifPresent(this::charset);
        firstByte(block, 0x1F37).ifPresent(information -> signature |= (information & SIGNATURE) != 0);
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
        } else if (open.size() < LONGEST) {
            open.add(text);
        }
    }

    private void endIfLast(int attribute) {
        if (isLast(attribute) && !open.isEmpty()) {
            TerminalSlip slip = slip();
            open.clear();
            kind = 0;
            signature = false;
            slips.add(slip);
            whole.accept(slip);
        }
    }

    /// Where the named set does not give the bytes back, Latin-1 does, byte for byte.
    private TerminalSlip slip() {
        Charset faithful =
                open.stream().allMatch(line -> givesBack(line, charset)) ? charset : StandardCharsets.ISO_8859_1;
        List<String> lines = open.stream()
                .map(line -> CardNumbers.mask(new String(line.array(), faithful)))
                .toList();
        TerminalSlip.Copy copy = switch (kind) {
            case 1 -> TerminalSlip.Copy.MERCHANT;
            case 2 -> TerminalSlip.Copy.CUSTOMER;
            case 3 -> TerminalSlip.Copy.ADMINISTRATION;
            default -> TerminalSlip.Copy.UNSAID;
        };
        return new TerminalSlip(copy, faithful.name(), lines, signature);
    }

    private static boolean givesBack(Octets line, Charset charset) {
        byte[] bytes = line.array();
        return Octets.of(new String(bytes, charset).getBytes(charset)).equals(line);
    }

    /// 80 itself is reserved; FF is a number of line feeds.
    private static boolean isLast(int attribute) {
        return (attribute & LAST_LINE) != 0 && attribute != LAST_LINE && attribute != 0xFF;
    }

    private static Charset charset(int code, Charset otherwise) {
        if (code == 0xFF) {
            return Charset.forName("IBM437");
        }
        if (code == 0xFE) {
            return StandardCharsets.UTF_8;
        }
        if (code == 0x00) {
            return StandardCharsets.US_ASCII;
        }
        boolean latin = code <= 0x10 && Charset.isSupported("ISO-8859-" + code);
        return latin ? Charset.forName("ISO-8859-" + code) : otherwise;
    }
}
