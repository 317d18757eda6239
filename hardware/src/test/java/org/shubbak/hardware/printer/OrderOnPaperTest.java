package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;

/// What reads from the left keeps its order beside Arabic: compared with the same signs set one after another by hand,
/// with no rule of direction at work.
@NullUnmarked
class OrderOnPaperTest {
    static Stream<Arguments> valuesOnEveryPaper() {
        List<String> values = List.of(
                "6-1234-H",
                "6-1234-95",
                "900000001",
                "9******17",
                "0599123456",
                "+970 59 912 3456",
                "23/11/2026",
                "23/11/2026 10:42",
                "08:05",
                "-12.50",
                "RAM-2026-000184");
        return values.stream()
                .flatMap(value -> drawnThroughout()
                        .flatMap(profile ->
                                Stream.of(Language.values()).map(language -> Arguments.of(value, profile, language))));
    }

    /// Where the printer's own letters stand, `MixedLineTest` looks.
    private static Stream<String> drawnThroughout() {
        return PrinterProfiles.names().stream()
                .filter(name -> !SimulatedPrinter.profile(name).imageMethod().mixed());
    }

    @ParameterizedTest(name = "{index} {1} {2}")
    @MethodSource("valuesOnEveryPaper")
    void aMarkedValueIsSetFromTheLeftOnEveryPaperAndInBothLanguages(String value, String profile, Language language) {
        PaperTrial paper = new PaperTrial(language, SimulatedPrinter.profile(profile));
        assertSame(paper.value(value, true), PaperTrial.leftToRight(value, paper.font()));
    }

    static Stream<Arguments> numbersOnEveryPaper() {
        return Stream.of("RAM-2026-000184", "RAM-2026-000184-0123", "JERUSALEM-2026-04-000000184-01")
                .flatMap(number -> PrinterProfiles.names().stream()
                        .flatMap(profile ->
                                Stream.of(Language.values()).map(language -> Arguments.of(number, profile, language))));
    }

    @ParameterizedTest
    @MethodSource("numbersOnEveryPaper")
    void theReceiptsNumberStandsOnOneLineHoweverLongItIs(String number, String name, Language language) {
        PrinterProfile profile = SimulatedPrinter.profile(name);
        PaperTrial paper = new PaperTrial(language, profile);
        if (profile.imageMethod().mixed()) {
            assertThat(paper.letters(number)).containsOnlyOnce(number);
            return;
        }
        Ink printed = paper.number(number);
        assertThat(paper.numberFonts())
                .as("%s in one line of any size", printed)
                .anyMatch(font -> same(printed, PaperTrial.leftToRight(number, font)));
    }

    private static boolean same(Ink printed, Ink expected) {
        return Math.abs(printed.width() - expected.width()) <= 1
                && Math.abs(printed.height() - expected.height()) <= 1
                && !printed.find(expected).equals(Ink.NOWHERE);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {"6-1234-H", "6-1234-95", "900000001", "0599123456", "+970 59 912 3456", "23/11/2026", "-12.50 ₪"
            })
    void aMarkedValueInsideAnArabicSentenceStandsWholeAtItsLeft(String value) {
        PaperTrial paper = PaperTrial.arabic80();
        Ink sentence = paper.value("الرقم " + Ltr.mark(value), false);
        Ink.Place place = sentence.find(PaperTrial.leftToRight(value, paper.font()));
        assertThat(place).isNotEqualTo(Ink.NOWHERE);
        assertThat(place.x()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6-1234-H", "6-1234-95", "+970 59 912 3456", "-12.50 ₪"})
    void withoutTheMarkItWouldBeTurnedAround(String value) {
        PaperTrial paper = PaperTrial.arabic80();
        Ink sentence = paper.value("الرقم " + value, false);
        assertThat(sentence.find(PaperTrial.leftToRight(value, paper.font()))).isEqualTo(Ink.NOWHERE);
    }

    static Stream<Arguments> amounts() {
        return Stream.of(CurrencyCode.values())
                .flatMap(currency -> Stream.of(12345L, -1250L, 0L, 123_456_789L)
                        .flatMap(minor -> Stream.of("generic-80mm", "generic-58mm")
                                .map(profile -> Arguments.of(new Money(minor, currency), profile))));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void anAmountStandsRightOfItsCurrencyInArabicAndLeftOfItInEnglish(Money money, String profile) {
        for (Language language : Language.values()) {
            PaperTrial paper = new PaperTrial(language, SimulatedPrinter.profile(profile));
            String shown = MoneyText.show(money, language);
            String digits = shown.substring(1, shown.indexOf('\u00A0'));
            String unit = shown.substring(shown.indexOf('\u00A0') + 1);
            Ink line = paper.amount(money);
            Ink.Place number = line.find(PaperTrial.leftToRight(digits, paper.labelFont()));
            assertThat(number).as("%s in %s", digits, line).isNotEqualTo(Ink.NOWHERE);
            Ink sign = PaperTrial.set(unit, paper.labelFont(), language);
            Ink.Place currency = line.find(sign);
            assertThat(currency).as("%s in %s", unit, line).isNotEqualTo(Ink.NOWHERE);
            assertThat(currency.x() > number.x()).isEqualTo(language == Language.EN);
        }
    }

    @Test
    void theMinusOfAnAmountStandsLeftOfItsDigits() {
        PaperTrial paper = PaperTrial.arabic80();
        Ink line = paper.amount(new Money(-1250, CurrencyCode.ILS));
        Ink.Place bare = line.find(PaperTrial.leftToRight("12.50", paper.labelFont()));
        Ink.Place signed = line.find(PaperTrial.leftToRight("-12.50", paper.labelFont()));
        assertThat(signed).isNotEqualTo(Ink.NOWHERE);
        assertThat(bare).isNotEqualTo(Ink.NOWHERE);
        assertThat(signed.x()).isLessThan(bare.x());
        assertThat(line.find(PaperTrial.leftToRight("12.50-", paper.labelFont())))
                .isEqualTo(Ink.NOWHERE);
    }

    private static void assertSame(Ink printed, Ink expected) {
        assertThat(printed.width()).isBetween(expected.width() - 1, expected.width() + 1);
        assertThat(printed.height()).isBetween(expected.height() - 1, expected.height() + 1);
        assertThat(printed.find(expected)).as("%s is not %s", printed, expected).isNotEqualTo(Ink.NOWHERE);
    }
}
