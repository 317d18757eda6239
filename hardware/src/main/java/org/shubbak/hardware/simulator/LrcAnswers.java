package org.shubbak.hardware.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.hardware.payment.lrc.LrcFrame;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.lrc.LrcProfile.Place;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.simulator.TerminalBooks.Booking;
import org.shubbak.hardware.simulator.TerminalBooks.Kind;

/// The simulated terminal's side of a profile: questions read by the parts that are sent, answers written where the
/// fields are read. Cards and numbers are invented.
final class LrcAnswers {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::(\\d+))?}");
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int ACK = 0x06;

    private final LrcSimulator terminal;
    private final LrcProfile profile;

    LrcAnswers(LrcSimulator terminal) {
        this.terminal = terminal;
        this.profile = terminal.profile();
    }

    /// Which question this is, and the values in it.
    Optional<Map.Entry<Ask, Map<String, String>>> understood(String payload) {
        for (Ask ask : Ask.values()) {
            Optional<Command> command = profile.command(ask);
            Optional<Map<String, String>> values = command.flatMap(known -> values(known, payload));
            if (values.isPresent()) {
                return Optional.of(Map.entry(ask, values.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, String>> values(Command command, String payload) {
        Map<String, String> values = new HashMap<>();
        StringBuilder pattern = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (String part : command.send()) {
            if (!pattern.isEmpty()) {
                pattern.append(Pattern.quote(profile.separator()));
            }
            Matcher slot = SLOT.matcher(part);
            int at = 0;
            while (slot.find()) {
                pattern.append(Pattern.quote(part.substring(at, slot.start())));
                pattern.append(
                        slot.group(2) != null
                                ? "(.{" + slot.group(2) + "})"
                                : slot.group(1).equals("amount")
                                        ? "(\\d{" + profile.amount().digits() + "})"
                                        : "([^|]*)");
                names.add(slot.group(1));
                at = slot.end();
            }
            pattern.append(Pattern.quote(part.substring(at)));
        }
        Matcher whole = Pattern.compile(pattern.toString()).matcher(payload);
        if (!whole.matches()) {
            return Optional.empty();
        }
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), whole.group(i + 1).strip());
        }
        return Optional.of(values);
    }

    Booking book(Kind kind, Map<String, String> values, TerminalPlan plan) {
        int receipt = number(values.getOrDefault("receipt", values.getOrDefault("trace", "0")));
        Optional<Booking> original = terminal.books().paymentOfToday(receipt);
        boolean none = kind == Kind.REVERSAL
                && (original.isEmpty() || !terminal.books().stands(original.get()));
        long minor = Long.parseLong(values.getOrDefault("amount", "0"));
        Booking booking = terminal.books()
                .book(new Booking(
                        kind,
                        original.map(Booking::minor).orElse(minor),
                        "",
                        0,
                        0,
                        terminal.now(),
                        none ? 5 : plan.result(),
                        kind == Kind.REVERSAL ? original.map(Booking::trace).orElse(0) : 0,
                        "123456"));
        terminal.remember(booking.receipt(), values.getOrDefault("reference", ""));
        return booking;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// To a question that moves no money; nothing where the acknowledgement is the answer.
    Optional<Octets> to(Ask ask) {
        Command command = profile.command(ask).orElseThrow();
        if (command.answerCodes().isEmpty()) {
            return Optional.empty();
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.RESULT, "00");
        fields.put(Field.TERMINAL_ID, terminal.settings().terminalId());
        fields.put(
                Field.STATE, command.ready().isEmpty() ? "0" : command.ready().getFirst());
        fields.put(Field.VERSION, "1.0");
        List<Booking> today = terminal.books().ofToday();
        fields.put(Field.COUNT, Integer.toString(today.size()));
        fields.put(
                Field.TOTAL,
                Long.toString(today.stream().mapToLong(Booking::minor).sum()));
        if (ask == Ask.LAST_RESULT) {
            Optional<Booking> last = last();
            if (last.isEmpty()) {
                fields.put(Field.RESULT, code(LrcProfile.Verdict.NONE, "11"));
                return Optional.of(written(command, fields));
            }
            return Optional.of(of(command, last.get(), Map.of(), TerminalPlan.approval()));
        }
        return Optional.of(written(command, fields));
    }

    /// Payments alone: this family shows nothing else.
    private Optional<Booking> last() {
        terminal.books().status();
        boolean older = terminal.settings().lookup() == TerminalSettings.Lookup.SUCCESSFUL;
        List<Booking> payments = terminal.books().all().stream()
                .filter(booking -> booking.kind() == Kind.PAYMENT && (!older || booking.code() == 0))
                .toList();
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.getLast());
    }

    private String code(LrcProfile.Verdict verdict, String otherwise) {
        return profile.results().entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == verdict)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(otherwise);
    }

    Octets of(Command command, Booking booking, Map<String, String> values, TerminalPlan plan) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        boolean taken = booking.kind() == Kind.PAYMENT
                && booking.code() == 0
                && !terminal.books().stands(booking);
        fields.put(Field.RESULT, taken ? "01" : String.format(Locale.ROOT, "%02X", booking.code()));
        fields.put(
                Field.TERMINAL_ID,
                plan.has(TerminalFault.OTHER_TERMINAL)
                        ? "11111111"
                        : terminal.settings().terminalId());
        fields.put(Field.REFERENCE, values.getOrDefault("reference", terminal.referenceOf(booking.receipt())));
        fields.put(Field.AUTHORISATION, booking.authorisation());
        if (!plan.has(TerminalFault.AMOUNT_MISSING)) {
            long minor = booking.minor() + (plan.has(TerminalFault.WRONG_AMOUNT) ? 1 : 0);
            fields.put(Field.AMOUNT, Long.toString(minor));
        }
        fields.put(Field.RECEIPT, String.format(Locale.ROOT, "%06d", booking.receipt()));
        fields.put(Field.TRACE, String.format(Locale.ROOT, "%06d", booking.trace()));
        if (booking.originalTrace() != 0) {
            fields.put(Field.ORIGINAL_TRACE, String.format(Locale.ROOT, "%06d", booking.originalTrace()));
        }
        fields.put(Field.CARD_TAIL, plan.has(TerminalFault.UNMASKED) ? "4111111111111111" : "4821");
        fields.put(Field.BRAND, "VI");
        fields.put(Field.DATE, String.format(Locale.ROOT, "%1$td%1$tm%1$tY", booking.at()));
        fields.put(Field.TIME, String.format(Locale.ROOT, "%1$tH%1$tM%1$tS", booking.at()));
        Octets answer = written(command, fields);
        return plan.has(TerminalFault.CHECK_LIKE_CONTROL) ? checkedLikeControl(command, fields, answer) : answer;
    }

    /// Tries authorisation codes until the check sum is a byte that means something by itself.
    private Octets checkedLikeControl(Command command, Map<Field, String> fields, Octets otherwise) {
        for (int code = 0; code < 2000; code++) {
            char lead = " !0@Ppa!".charAt(code % 8);
            fields.put(Field.AUTHORISATION, lead + String.format(Locale.ROOT, "%05d", code));
            Octets answer = written(command, fields);
            byte[] frame = LrcFrame.of(profile.framing(), answer);
            int check = frame[frame.length - 1] & 0xFF;
            if (check == STX || check == ETX || check == ACK) {
                return answer;
            }
        }
        return otherwise;
    }

    Octets text(String payload) {
        return Octets.of(payload.getBytes(profile.charset()));
    }

    Octets receiptLine(String line) {
        char[] head = new char[profile.answerCode().at()];
        Arrays.fill(head, '0');
        if (profile.receiptCode() != null) {
            head[head.length - 1] = profile.receiptCode().charAt(0);
        }
        return text(new String(head) + line);
    }

    byte[] progressFrame() {
        byte[] frame = new byte[profile.framing().progressLength() + 2];
        Arrays.fill(frame, (byte) ' ');
        frame[0] = 0x01;
        frame[frame.length - 1] = 0x04;
        return frame;
    }

    private Octets written(Command command, Map<Field, String> values) {
        Map<Place, String> placed = new HashMap<>();
        command.fields().forEach((field, place) -> placed.put(place, values.getOrDefault(field, "")));
        placed.put(profile.answerCode(), command.answerCodes().getFirst());
        return text(profile.separator().isEmpty() ? fixed(placed) : separated(placed));
    }

    private String separated(Map<Place, String> placed) {
        int parts = placed.keySet().stream().mapToInt(Place::at).max().orElse(0) + 1;
        String[] all = new String[parts];
        Arrays.fill(all, "");
        placed.forEach((place, value) -> all[place.at()] = value);
        return String.join(profile.separator(), all);
    }

    private static String fixed(Map<Place, String> placed) {
        int length = placed.keySet().stream()
                .mapToInt(place -> place.at() + place.length() - 1)
                .max()
                .orElse(0);
        char[] all = new char[length];
        Arrays.fill(all, ' ');
        placed.forEach((place, value) -> {
            String text =
                    value.matches("\\d+") ? "0".repeat(Math.max(0, place.length() - value.length())) + value : value;
            text.getChars(0, Math.min(text.length(), place.length()), all, place.at() - 1);
        });
        return new String(all);
    }
}
