package org.shubbak.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.KeyStroke.Kind;

class WedgeCaptureTest {
    private static final long KEY = Duration.ofMillis(40).toNanos();
    private static final String ZONE = "P<PSEAL<NAJJAR<<YOUSEF";
    private final WedgeCapture capture = new WedgeCapture('\u0002', '\u0003', Duration.ofMillis(200));
    private final List<String> reads = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean capsLock;
    private long now;

    @Test
    void aReadIsTakenWholeAndNothingOfItReachesTheField() {
        type("a1");
        read(ZONE);
        type("b2");
        assertThat(reads).containsExactly(ZONE);
        assertThat(field.toString()).isEqualTo("a1b2");
    }

    /// The layout decides what is typed, and only the place of the key what is read.
    @ParameterizedTest
    @ValueSource(strings = {"]L0@ANSI 636000", "]C0900000001", "a-z_A-Z,./;'[]=+!?*(", "DAQ1234567\r"})
    void everyCharacterOfTheUsLayoutIsReadByItsKey(String text) {
        read(text);
        assertThat(reads).containsExactly(text);
        assertThat(field).isEmpty();
    }

    @Test
    void capitalsComeWithShiftOrWithCapsLock() {
        capsLock = true;
        control('B');
        stroke("P", false);
        stroke("P", true);
        control('C');
        assertThat(reads).containsExactly("Pp");
    }

    @Test
    void numbersOnThePadWithAltAreCharacters() {
        control('B');
        altNumber("0080");
        altNumber("60");
        altNumber("75");
        control('C');
        assertThat(reads).containsExactly("P<K");
    }

    @Test
    void theSentinelsMayComeAsNumbersToo() {
        altNumber("2");
        stroke("DIGIT7", false);
        altNumber("3");
        assertThat(reads).containsExactly("7");
        assertThat(field).isEmpty();
    }

    @Test
    void aReadThatStopsIsDroppedAndTheNextKeyIsThePersonsAgain() {
        control('B');
        stroke("DIGIT9", false);
        now += Duration.ofSeconds(1).toNanos();
        type("x");
        assertThat(field.toString()).isEqualTo("x");
        read("900000001");
        assertThat(reads).containsExactly("900000001");
    }

    @Test
    void aReadThatBeginsAgainForgetsItsFirstHalf() {
        control('B');
        stroke("DIGIT1", false);
        read("22");
        assertThat(reads).containsExactly("22");
    }

    @Test
    void anEndlessReadIsHeldWithinItsBounds() {
        control('B');
        for (int i = 0; i < 10_000; i++) {
            stroke("DIGIT1", false);
        }
        control('C');
        assertThat(reads.getFirst().length()).isBetween(1, 4096);
        assertThat(field).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"F5, false", "DIGIT1, true", "Z, true", "ENTER, false"})
    void whatAPersonTypesPasses(String key, boolean shift) {
        assertThat(take(Kind.PRESSED, key, shift, false, false).swallowed()).isFalse();
        assertThat(take(Kind.TYPED, "UNDEFINED", shift, false, false).swallowed())
                .isFalse();
        assertThat(take(Kind.RELEASED, key, shift, false, false).swallowed()).isFalse();
    }

    @Test
    void whatIsHeldPrintsNothing() {
        control('B');
        stroke("DIGIT7", false);
        assertThat(take(Kind.PRESSED, "C", false, true, false).toString()).doesNotContain("7");
        assertThat(new KeyStroke(Kind.PRESSED, "N", false, false, false, false, 0).toString())
                .doesNotContain("N ");
    }

    private void read(String text) {
        control('B');
        type(text);
        control('C');
    }

    private void control(char letter) {
        take(Kind.PRESSED, "CONTROL", false, true, false);
        stroke(String.valueOf(letter), false, true);
        take(Kind.RELEASED, "CONTROL", false, false, false);
    }

    private void altNumber(String digits) {
        take(Kind.PRESSED, "ALT", false, false, true);
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            take(Kind.PRESSED, "NUMPAD" + digit, false, false, true);
            take(Kind.RELEASED, "NUMPAD" + digit, false, false, true);
        }
        take(Kind.RELEASED, "ALT", false, false, false);
        typed('?');
    }

    /// As a US keyboard would be pressed for it.
    private void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            for (String key : keys()) {
                for (boolean shift : new boolean[] {false, true}) {
                    Optional<Character> made =
                            UsKeys.character(new KeyStroke(Kind.PRESSED, key, shift, false, false, capsLock, now));
                    boolean sameWithout = shift && (key.equals("SPACE") || key.equals("ENTER"));
                    if (made.isPresent() && made.get() == c && !sameWithout) {
                        stroke(key, shift, false, c);
                    }
                }
            }
        }
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(
                "BACK_QUOTE",
                "MINUS",
                "EQUALS",
                "OPEN_BRACKET",
                "CLOSE_BRACKET",
                "BACK_SLASH",
                "SEMICOLON",
                "QUOTE",
                "COMMA",
                "PERIOD",
                "SLASH",
                "SPACE",
                "ENTER"));
        for (char c = 'A'; c <= 'Z'; c++) {
            keys.add(String.valueOf(c));
        }
        for (int digit = 0; digit <= 9; digit++) {
            keys.add("DIGIT" + digit);
        }
        return keys;
    }

    private void stroke(String key, boolean shift) {
        stroke(key, shift, false);
    }

    private void stroke(String key, boolean shift, boolean control) {
        stroke(key, shift, control, '?');
    }

    private void stroke(String key, boolean shift, boolean control, char typed) {
        take(Kind.PRESSED, key, shift, control, false);
        typed(typed);
        take(Kind.RELEASED, key, shift, control, false);
    }

    private void typed(char c) {
        if (!take(Kind.TYPED, "UNDEFINED", false, false, false).swallowed()) {
            field.append(c);
        }
    }

    private WedgeCapture.Taken take(Kind kind, String key, boolean shift, boolean control, boolean alt) {
        now += KEY / 3;
        WedgeCapture.Taken taken = capture.take(new KeyStroke(kind, key, shift, control, alt, capsLock, now));
        taken.text().ifPresent(reads::add);
        return taken;
    }
}
