package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.core.money.CurrencyCode;

/// The words of whoever plays the cardholder, the bank and the cable.
final class TerminalConsole {
    private static final String HELP =
            "ok approve | decline [NN] | abort-by-customer | hold | cut before-accept|after-accept|before-charge|after-charge|"
                    + "before-ack|before-completion|at-byte N|connection-byte N | lost-ack keep|reverse|reverse-late|"
                    + "decline|forget|wait | lookup last|successful|printing|plain|refused|nothing|end-of-day | busy N |"
                    + " nak N | slow MS | pause MS | patience MS | print none|lines|block | currency CODE... | tid N |"
                    + " seed N | ledger | busy-for S | away-for S | refuse-for S | idle-close MS | password N | lock |"
                    + " unlock | numbered on|off | containers on|off | "
                    + words(Arrays.stream(TerminalTroubles.Front.values()).map(Enum::name))
                    + " | " + words(Arrays.stream(TerminalFault.values()).map(Enum::name));

    private final TerminalBooks books;
    private final TerminalTroubles troubles;

    TerminalConsole(TerminalBooks books, TerminalTroubles troubles) {
        this.books = books;
        this.troubles = troubles;
    }

    private static String words(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" | "));
    }

    record Answer(String text, TerminalSettings settings, TerminalPlan plan, Optional<Long> seed) {}

    Answer carryOut(String[] words, TerminalSettings settings, TerminalPlan plan) {
        try {
            return understood(words, settings, plan);
        } catch (IllegalArgumentException e) {
            return new Answer("no " + e.getMessage(), settings, plan, Optional.empty());
        }
    }

    private Answer understood(String[] words, TerminalSettings settings, TerminalPlan plan) {
        return switch (words[0]) {
            case "help" -> new Answer(HELP, settings, plan, Optional.empty());
            case "ledger" -> new Answer(ledger(), settings, plan, Optional.empty());
            case "seed" -> new Answer("ok seed " + number(words), settings, plan, Optional.of((long) number(words)));
            case "busy",
                    "busy-for",
                    "away-for",
                    "refuse-for",
                    "idle-close",
                    "password",
                    "lock",
                    "unlock",
                    "numbered",
                    "containers" -> {
                trouble(words);
                yield new Answer("ok " + String.join(" ", words), settings, plan, Optional.empty());
            }
            case "approve", "decline", "abort-by-customer", "hold", "cut", "nak" -> plan(words, settings, plan);
            case "fault" -> fault(word(words, 1), settings, plan);
            default -> named(words, settings, plan);
        };
    }

    private void trouble(String[] words) {
        switch (words[0]) {
            case "busy" -> books.busy(number(words, 1, 3));
            case "busy-for" -> troubles.busyFor(number(words, 1, 10));
            case "away-for" -> troubles.awayFor(number(words, 1, 10));
            case "refuse-for" -> troubles.refuseFor(number(words, 1, 10));
            case "idle-close" -> troubles.idleClose(Duration.ofMillis(number(words, 1, 1000)));
            case "password" -> troubles.password(String.format(Locale.ROOT, "%06d", number(words)));
            case "lock" -> troubles.locked(true);
            case "unlock" -> troubles.locked(false);
            case "numbered" -> troubles.numbered(word(words, 1).equals("on"));
            default -> troubles.containers(word(words, 1).equals("on"));
        }
    }

    private Answer named(String[] words, TerminalSettings settings, TerminalPlan plan) {
        if (TerminalFault.of(words[0]).isPresent()) {
            return fault(words[0], settings, plan);
        }
        Optional<TerminalTroubles.Front> front = Arrays.stream(TerminalTroubles.Front.values())
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(words[0]))
                .findFirst();
        if (front.isPresent()) {
            troubles.front(front.get());
            return new Answer("ok the terminal " + front.get().meaning(), settings, plan, Optional.empty());
        }
        return new Answer("ok " + String.join(" ", words), set(words, settings), plan, Optional.empty());
    }

    private static Answer fault(String name, TerminalSettings settings, TerminalPlan plan) {
        TerminalFault fault = TerminalFault.of(name)
                .orElseThrow(() -> new IllegalArgumentException("fault '" + name + "' is not known, see help"));
        return new Answer("ok the next command " + fault.meaning(), settings, plan.with(fault), Optional.empty());
    }

    private static Answer plan(String[] words, TerminalSettings settings, TerminalPlan plan) {
        TerminalPlan decided =
                new TerminalPlan(plan.result(), plan.cut(), plan.cutAtByte(), plan.naks(), false, plan.faults());
        if (words[0].equals("cut") && word(words, 1).equals("connection-byte")) {
            return new Answer(
                    "ok the next connection breaks",
                    settings.withCutConnectionAtByte(number(words, 2)),
                    plan,
                    Optional.empty());
        }
        TerminalPlan changed = switch (words[0]) {
            case "approve" -> decided.withResult(0);
            case "decline" -> decided.withResult(words.length > 1 ? hex(words[1]) : 0x05);
            case "abort-by-customer" -> decided.withResult(0x6C);
            case "hold" -> plan.holding();
            case "nak" -> plan.withNaks(number(words, 1, 1));
            default ->
                word(words, 1).equals("at-byte")
                        ? plan.withCutAtByte(number(words, 2))
                        : plan.with(of(TerminalPlan.Cut.class, word(words, 1)));
        };
        return new Answer("ok " + String.join(" ", words), settings, changed, Optional.empty());
    }

    private static TerminalSettings set(String[] words, TerminalSettings settings) {
        return switch (words[0]) {
            case "pause" -> settings.withPause(Duration.ofMillis(number(words)));
            case "slow" -> settings.withSlow(Duration.ofMillis(number(words)));
            case "patience" -> settings.withWaiting(Duration.ofMillis(number(words)));
            case "print" -> settings.with(of(TerminalSettings.Print.class, word(words, 1)));
            case "lookup" -> settings.with(of(TerminalSettings.Lookup.class, word(words, 1)));
            case "lost-ack" -> settings.with(of(TerminalBooks.LostAck.class, word(words, 1)));
            case "tid" -> settings.withTerminalId(String.format(Locale.ROOT, "%08d", number(words)));
            case "currency" -> settings.withCurrencies(currencies(words));
            default -> throw new IllegalArgumentException("'" + words[0] + "' is not known, see help");
        };
    }

    private static Set<String> currencies(String[] words) {
        return Arrays.stream(words)
                .skip(1)
                .map(word -> of(CurrencyCode.class, word))
                .map(code -> String.format(Locale.ROOT, "%04d", code.number()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String ledger() {
        return "ok " + books.standing().size() + " standing "
                + books.standing().stream()
                        .mapToLong(TerminalBooks.Booking::minor)
                        .sum() + " minor, "
                + books.all().size() + " made";
    }

    private static <E extends Enum<E>> E of(Class<E> kind, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(value ->
                                        value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList()));
    }

    private static String word(String[] words, int index) {
        if (words.length <= index) {
            throw new IllegalArgumentException("'" + words[0] + "' needs one word more, see help");
        }
        return words[index];
    }

    private static int number(String[] words) {
        return number(words, 1);
    }

    private static int number(String[] words, int index, int otherwise) {
        return words.length > index ? number(words, index) : otherwise;
    }

    private static int number(String[] words, int index) {
        String word = word(words, index);
        if (!word.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("'" + word + "' is not a number");
        }
        return Integer.parseInt(word);
    }

    private static int hex(String word) {
        if (!word.matches("[0-9a-f]{2}")) {
            throw new IllegalArgumentException("'" + word + "' is not a result code of two digits");
        }
        return Integer.parseInt(word, 16);
    }
}
