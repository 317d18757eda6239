package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.idcard.ReaderProfile.Content;
import org.shubbak.hardware.idcard.ReaderProfile.Separator;
import org.shubbak.hardware.link.SerialSettings;

/// From the presentations of one reader to the profile that reads them all, and why. Pure; keeps nothing of a document.
final class FramingAnalysis {
    private static final Pattern START_WORD = Pattern.compile("(START|BEGIN)[\r\n]*$");
    private static final Pattern END_WORD = Pattern.compile("^(?s:.*?)([\r\n](?:END|STOP))(?=[\r\n]|$)");
    private static final Pattern SIGNS_AT_END = Pattern.compile("[!-/:;=?@\\[-`{-~]{1,4}$");
    private static final Pattern SIGNS_AT_START = Pattern.compile("^[\r\n]*([!-/:;=?@\\[-`{-~]{1,4})");
    private static final int NOISE = 64;
    private static final int SHORTEST_GAP = 150;
    private static final int LONGEST_GAP = 5000;
    private static final int ELYCTIS = 'I';

    private final List<Burst> bursts;
    private final SerialSettings line;
    private final Commands commands;
    private final List<Problem> reasons = new ArrayList<>();

    private FramingAnalysis(List<Burst> bursts, SerialSettings line, Commands commands) {
        this.bursts = bursts;
        this.line = line;
        this.commands = commands;
    }

    /// @param line as it was driven when these bytes came
    /// @param commands what the reader was told before
    static FramingProposal of(List<Burst> bursts, SerialSettings line, Commands commands) {
        return new FramingAnalysis(bursts, line, commands).propose();
    }

    /// Whether a document can be seen in it as the line is driven now.
    static boolean clear(Burst burst) {
        return seen(burst.text()).isPresent();
    }

    /// Whether a document can be seen in it when the highest bit is taken for the parity.
    static boolean clearInSevenBits(Burst burst) {
        return seen(burst.sevenBits()).isPresent() && (burst.ones(true) || burst.ones(false));
    }

    private static Optional<Presentation> seen(String text) {
        return Presentation.of(text).or(() -> header(text).flatMap(at -> Presentation.of(text.substring(at + 3))));
    }

    private FramingProposal propose() {
        List<String> samples = bursts.stream().map(Burst::masked).toList();
        SerialSettings driven = line;
        Function<Burst, String> text = Burst::text;
        if (!bursts.stream().allMatch(FramingAnalysis::clear)
                && bursts.stream().allMatch(FramingAnalysis::clearInSevenBits)) {
            text = Burst::sevenBits;
            driven = sevenBits();
        }
        List<String> texts = bursts.stream().map(text).toList();
        if (texts.isEmpty() || !texts.stream().allMatch(one -> seen(one).isPresent())) {
            return new FramingProposal.Unclear(List.of(Problem.of("learn.unknown")), samples);
        }
        reasons.addFirst(Problem.of("learn.presented", Integer.toString(bursts.size())));
        ReaderProfile profile = profile(texts, driven);
        if (texts.stream().allMatch(one -> reads(profile, one))) {
            return new FramingProposal.Learned(profile, reasons, samples);
        }
        return delivered(texts)
                .<FramingProposal>map(other -> new FramingProposal.Learned(
                        other, List.of(reasons.getFirst(), Problem.of("learn.delivered", other.name())), samples))
                .orElseGet(() -> new FramingProposal.Unclear(List.of(Problem.of("learn.unknown")), samples));
    }

    private SerialSettings sevenBits() {
        boolean odd = bursts.stream().allMatch(burst -> burst.ones(true));
        reasons.add(Problem.of("learn.parity", odd ? "odd" : "even"));
        SerialSettings.Parity parity = odd ? SerialSettings.Parity.ODD : SerialSettings.Parity.EVEN;
        return new SerialSettings(line.baud(), 7, line.stop(), parity, line.flow());
    }

    /// The profiles of the product in their order, for what the rules below do not see.
    private static Optional<ReaderProfile> delivered(List<String> texts) {
        ReaderProfiles all = ReaderProfiles.bundled();
        return all.names().stream()
                .map(name -> all.named(name).orElseThrow())
                .filter(profile -> texts.stream().allMatch(text -> reads(profile, text)))
                .findFirst();
    }

    private static boolean reads(ReaderProfile profile, String text) {
        DocumentFrame frame = new DocumentFrame(profile);
        byte[] bytes = text.getBytes(ISO_8859_1);
        Optional<Frame> first = Stream.concat(frame.feed(bytes, bytes.length).stream(), frame.idle().stream())
                .findFirst();
        Presented presented =
                first.map(one -> Payload.of(one, profile, LocalDate.EPOCH)).orElse(new Presented.Nothing());
        return switch (presented) {
            case Presented.Zone zone -> zone.reading() instanceof MrzReading.Fields;
            case Presented.Code code -> true;
            case Presented.Unusable unusable -> unusable.code().startsWith("barcode.");
            case Presented.Nothing nothing -> false;
            case Presented.Gone gone -> false;
        };
    }

    private ReaderProfile profile(List<String> texts, SerialSettings driven) {
        List<Integer> headers = texts.stream()
                .map(text -> header(text).map(at -> (int) text.charAt(at)).orElse(-1))
                .distinct()
                .toList();
        boolean headed = headers.size() == 1 && headers.getFirst() >= 0;
        int header = headed ? headers.getFirst() : -1;
        List<Presentation> seen = texts.stream()
                .map(text -> headed ? text.substring(header(text).orElseThrow() + 3) : text)
                .map(text -> Presentation.of(text).or(() -> seen(text)).orElseThrow())
                .toList();
        String end = headed ? "" : end(seen);
        String start = headed ? "" : start(seen, end);
        delimiters(header, start, end);
        boolean codes = seen.stream().anyMatch(one -> !one.zone());
        int longest = bursts.stream().mapToInt(Burst::length).max().orElse(0);
        return new ReaderProfile(
                "learned",
                "",
                driven,
                start,
                end,
                separator(seen),
                label(seen),
                header,
                aim(seen, codes),
                MrzShape.REJECT_MARKS,
                orders(header),
                gap(end),
                codes || longest > 700 ? 4096 : ReaderProfileForm.MAX_BYTES,
                Content.ANY);
    }

    /// Where a header of three stands whose length reaches precisely to the end.
    private static Optional<Integer> header(String text) {
        for (int at = 0; at < Math.min(NOISE, text.length() - 3); at++) {
            int length = (text.charAt(at + 1) << 8) + text.charAt(at + 2);
            if (length >= 9 && at + 3 + length == text.length()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private void delimiters(int header, String start, String end) {
        if (header >= 0) {
            reasons.add(Problem.of("learn.length", Burst.name(String.valueOf((char) header))));
            return;
        }
        reasons.add(start.isEmpty() ? Problem.of("learn.noStart") : Problem.of("learn.start", Burst.name(start)));
        reasons.add(end.isEmpty() ? Problem.of("learn.noEnd") : Problem.of("learn.end", Burst.name(end)));
    }

    /// What every read has before it: a control character, signs, or a word that only begins messages. Never letters or
    /// digits besides, which may be a person's.
    private static String start(List<Presentation> seen, String end) {
        String common = seen.stream()
                .map(Presentation::before)
                .reduce(FramingAnalysis::commonEnd)
                .orElse("");
        Matcher word = START_WORD.matcher(common);
        if (word.find()) {
            return word.group(1);
        }
        Matcher signs = SIGNS_AT_END.matcher(common);
        String start = isControl(common.isEmpty() ? ' ' : common.charAt(common.length() - 1))
                ? common.substring(common.length() - 1)
                : signs.find() ? signs.group() : "";
        // The end of one read would be taken for the start of the next.
        return start.equals(end) ? "" : start;
    }

    /// CR and LF are no ends: they also stand between lines, and inside licences.
    private static String end(List<Presentation> seen) {
        String common = seen.stream()
                .map(Presentation::after)
                .reduce(FramingAnalysis::commonStart)
                .orElse("");
        Matcher word = END_WORD.matcher(common);
        if (word.find()) {
            return word.group(1);
        }
        String rest = common.replaceFirst("^[\r\n]+", "");
        if (!rest.isEmpty() && isControl(rest.charAt(0))) {
            return rest.substring(0, 1);
        }
        Matcher signs = SIGNS_AT_START.matcher(common);
        return signs.find() ? signs.group(1) : "";
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\r' && c != '\n' && c != 0;
    }

    private static String commonEnd(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return one.substring(one.length() - length);
    }

    private static String commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private Separator separator(List<Presentation> seen) {
        List<Separator> separators = seen.stream()
                .filter(Presentation::zone)
                .map(Presentation::separator)
                .distinct()
                .toList();
        Separator separator = separators.size() == 1 ? separators.getFirst() : Separator.ANY;
        if (separator == Separator.NONE) {
            reasons.add(Problem.of("learn.run"));
        } else if (separators.size() == 1) {
            reasons.add(Problem.of("learn.separator", separator.name()));
        }
        return separator;
    }

    private String label(List<Presentation> seen) {
        List<String> labels = seen.stream()
                .filter(Presentation::zone)
                .map(Presentation::label)
                .distinct()
                .toList();
        if (labels.size() != 1 || labels.getFirst().isEmpty()) {
            return "";
        }
        reasons.add(Problem.of("learn.label", labels.getFirst()));
        return labels.getFirst();
    }

    private boolean aim(List<Presentation> seen, boolean codes) {
        boolean aim = codes && seen.stream().filter(one -> !one.zone()).allMatch(Presentation::aim);
        if (codes) {
            reasons.add(aim ? Problem.of("learn.aim") : Problem.of("learn.noAim"));
        }
        return aim;
    }

    private Commands orders(int header) {
        if (header != ELYCTIS || !commands.equals(Commands.none())) {
            return commands;
        }
        reasons.add(Problem.of("learn.orders"));
        return ReaderProfiles.bundled().named("elyctis-idbox-one").orElseThrow().commands();
    }

    private Duration gap(String end) {
        long pause = bursts.stream().mapToLong(Burst::longestPauseMillis).max().orElse(0);
        long least = end.isEmpty() ? SHORTEST_GAP : ReaderProfileForm.IDLE_GAP;
        long gap = Math.clamp((3 * pause + 49) / 50 * 50, least, LONGEST_GAP);
        reasons.add(Problem.of("learn.gap", Long.toString(pause), Long.toString(gap)));
        return Duration.ofMillis(gap);
    }
}
