package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;
import org.shubbak.hardware.payment.zvt.Tlv;

/// The receipts that the simulated terminal has the register print.
final class TerminalPrints {
    private static final int CUSTOMER = 2;
    private static final int ADMINISTRATION = 3;
    private static final int LAST_LINE = 0x81;

    private final TerminalSimulator terminal;
    private final TerminalPlan plan;

    TerminalPrints(TerminalSimulator terminal, TerminalPlan plan) {
        this.terminal = terminal;
        this.plan = plan;
    }

    List<Apdu> receipt(TerminalBooks.Booking booking, boolean blocks) {
        boolean unmasked = plan.has(TerminalFault.UNMASKED);
        List<String> lines = new ArrayList<>();
        lines.add(plan.has(TerminalFault.LATIN_1) ? "H\u00c4NDLERBELEG F\u00dcR KUNDEN" : "KUNDENBELEG");
        lines.add("KARTE " + (unmasked ? "4111 1111 1111 1111" : "**** **** **** 4821"));
        if (unmasked) {
            lines.add("GUELTIG BIS 12/25  CVV 987");
            lines.add(";4111111111111111=25122011234567890?");
        }
        lines.add(String.format(Locale.ROOT, "BELEG %04d", booking.receipt()));
        return pages(CUSTOMER, lines, blocks);
    }

    List<Apdu> endOfDay(int count, boolean blocks) {
        return pages(ADMINISTRATION, List.of("** KASSENSCHNITT **", "ANZAHL " + count), blocks);
    }

    /// Blocks go only to a register that said it takes them.
    private List<Apdu> pages(int type, List<String> lines, boolean blocks) {
        return switch (terminal.settings().print()) {
            case NONE -> List.of();
            case LINES -> printLines(type, lines);
            case BLOCK -> blocks ? List.of(printBlock(type, lines)) : printLines(type, lines);
        };
    }

    private List<Apdu> printLines(int type, List<String> lines) {
        List<Apdu> prints = new ArrayList<>();
        lines.forEach(text -> prints.add(printLine(type, 0x00, text)));
        prints.add(printLine(type, LAST_LINE, ""));
        return prints;
    }

    private Apdu printLine(int type, int attribute, String text) {
        Octets tail = plan.has(TerminalFault.APPENDED_TLV)
                ? Bmp.container(Tlv.of(0x1F07, Octets.of(type))).bytes()
                : Octets.NONE;
        return Apdu.of(Command.PRINT_LINE, Octets.join(Octets.of(attribute), bytes(text), tail));
    }

    private static Apdu printBlock(int type, List<String> lines) {
        List<Octets> texts = new ArrayList<>();
        lines.forEach(text -> texts.add(Tlv.of(0x07, bytes(text)).bytes()));
        texts.add(Tlv.of(0x09, Octets.of(LAST_LINE)).bytes());
        Bmp block = Bmp.container(Tlv.of(0x1F07, Octets.of(type)), Tlv.of(0x25, Octets.join(texts)));
        return Apdu.of(Command.PRINT_BLOCK, block.bytes());
    }

    private static Octets bytes(String text) {
        return Octets.of(text.getBytes(ISO_8859_1));
    }
}
