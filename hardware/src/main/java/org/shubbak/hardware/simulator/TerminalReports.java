package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Tlv;

/// What the simulated terminal writes into a status information. Cards and numbers are invented.
final class TerminalReports {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final Octets MASKED = Octets.hex("EE EE EE EE EE EE 48 21");
    private static final Octets FULL = Octets.hex("41 11 11 11 11 11 11 11 D2 51 22 01");

    private final TerminalSimulator terminal;

    TerminalReports(TerminalSimulator terminal) {
        this.terminal = terminal;
    }

    Optional<Bmp.Fields> last(TerminalSettings.Lookup way) {
        if (way == TerminalSettings.Lookup.END_OF_DAY) {
            return Optional.of(endOfDay());
        }
        return terminal.books()
                .last(way == TerminalSettings.Lookup.SUCCESSFUL)
                .map(booking -> of(booking, TerminalPlan.approval()));
    }

    Bmp.Fields of(TerminalBooks.Booking booking, TerminalPlan plan) {
        List<Bmp> fields = new ArrayList<>();
        fields.add(Bmp.of(0x27, booking.code()));
        if (!plan.has(TerminalFault.AMOUNT_MISSING)) {
            fields.add(Bmp.of(0x04, amount(booking.minor() + (plan.has(TerminalFault.WRONG_AMOUNT) ? 1 : 0))));
            fields.add(Bmp.of(0x49, Octets.hex(plan.has(TerminalFault.WRONG_CURRENCY) ? "0978" : booking.currency())));
        }
        boolean longTrace = plan.has(TerminalFault.LONG_TRACE);
        fields.add(Bmp.of(0x0B, bcd(longTrace ? 0 : booking.trace(), 6)));
        fields.add(Bmp.of(0x0C, Octets.hex(TIME.format(booking.at()))));
        fields.add(Bmp.of(0x0D, Octets.hex(DATE.format(booking.at()))));
        fields.add(Bmp.of(
                0x29,
                Octets.hex(
                        plan.has(TerminalFault.OTHER_TERMINAL)
                                ? "11111111"
                                : terminal.settings().terminalId())));
        fields.add(Bmp.of(0x87, bcd(booking.receipt(), 4)));
        if (booking.originalTrace() != 0) {
            fields.add(Bmp.of(0x37, bcd(booking.originalTrace(), 6)));
        }
        if (booking.code() == 0) {
            card(fields, plan);
            fields.add(Bmp.of(0x3B, Octets.join(text(booking.authorisation()), Octets.of(0, 0))));
        }
        if (longTrace) {
            fields.add(Bmp.container(Tlv.of(0x1F2B, bcd(10_000_000 + booking.trace(), 8))));
        }
        return arranged(fields, plan);
    }

    private static void card(List<Bmp> fields, TerminalPlan plan) {
        if (plan.has(TerminalFault.UNMASKED)) {
            fields.add(Bmp.of(0x22, FULL));
            fields.add(Bmp.of(0x23, Octets.hex("41 11 11 11 11 11 11 11 D2 51 22 01 17 05 00 00 0F")));
            fields.add(Bmp.of(0x0E, Octets.hex("25 12")));
            fields.add(Bmp.container(Tlv.of(0x1F1A, Octets.hex("41 11 11 11 11 11 11 11"))));
        } else {
            fields.add(Bmp.of(0x22, MASKED));
        }
        fields.add(Bmp.of(0x8A, 0x0A));
        fields.add(Bmp.of(0x8B, Octets.join(text("VISA"), Octets.of(0))));
    }

    private static Bmp.Fields arranged(List<Bmp> fields, TerminalPlan plan) {
        if (plan.has(TerminalFault.RANDOM_ORDER)) {
            return new Bmp.Fields(fields.reversed(), Octets.NONE);
        }
        if (plan.has(TerminalFault.UNKNOWN_FIELD)) {
            return new Bmp.Fields(fields.subList(0, 1), Octets.hex("5E 01 02 03"));
        }
        return new Bmp.Fields(fields, Octets.NONE);
    }

    /// Receipt range and totals by card kind; the counts are binary.
    Bmp.Fields endOfDay() {
        List<TerminalBooks.Booking> standing = terminal.books().ofToday();
        long sum = standing.stream()
                .mapToLong(booking -> booking.kind() == TerminalBooks.Kind.REFUND ? -booking.minor() : booking.minor())
                .sum();
        Octets first = bcd(standing.isEmpty() ? 0 : standing.getFirst().receipt(), 4);
        Octets last = bcd(standing.isEmpty() ? 0 : standing.getLast().receipt(), 4);
        Octets totals =
                Octets.join(first, last, Octets.of(new int[28]), Octets.of(standing.size()), amount(Math.max(0, sum)));
        Octets rest = Octets.of(new int[53 - totals.length()]);
        return Bmp.Fields.of(
                Bmp.of(0x27, 0x00),
                Bmp.of(0x04, amount(Math.max(0, sum))),
                Bmp.of(0x0C, Octets.hex(TIME.format(terminal.now()))),
                Bmp.of(0x0D, Octets.hex(DATE.format(terminal.now()))),
                Bmp.of(0x60, Octets.join(totals, rest)));
    }

    private static Octets amount(long minor) {
        return Octets.hex(String.format(Locale.ROOT, "%012d", minor));
    }

    private static Octets bcd(int number, int digits) {
        String text = String.format(Locale.ROOT, "%08d", number);
        return Octets.hex(text.substring(8 - digits));
    }

    private static Octets text(String text) {
        return Octets.of(text.getBytes(US_ASCII));
    }
}
