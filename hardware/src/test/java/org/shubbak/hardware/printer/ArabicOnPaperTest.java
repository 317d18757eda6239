package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.text.Language;

/// Arabic letters as they lie on a receipt: joined where they join, apart where they do not, the first at the right.
@NullUnmarked
class ArabicOnPaperTest {
    private static final String NO_JOINER = "\u200C";

    @ParameterizedTest
    @CsvSource({
        "بيت, 1",
        "سنة, 1",
        "محمد, 1",
        "كهف, 1",
        "بطاقة, 2",
        "دار, 3",
        "وزارة, 5",
        "طلب, 1",
        "هوية, 2",
        "رسوم, 3",
        "لا, 1",
        "سلام, 2",
    })
    void aWordHasAsManyBodiesAsItsLettersJoinTo(String word, int bodies) {
        for (String profile : PrinterProfiles.names()) {
            PaperTrial paper = new PaperTrial(Language.AR, SimulatedPrinter.profile(profile));
            assertThat(paper.value(word, false).bodies()).as(profile).isEqualTo(bodies);
            assertThat(paper.label(word).bodies()).as(profile).isEqualTo(bodies);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"بيت", "سنة", "محمد", "طلب"})
    void lettersKeptApartAreAsManyBodiesAsLetters(String word) {
        Ink apart = PaperTrial.arabic80().value(String.join(NO_JOINER, word.split("")), false);
        Ink joined = PaperTrial.arabic80().value(word, false);
        assertThat(apart.bodies()).isEqualTo(word.length());
        assertThat(apart.find(joined)).isEqualTo(Ink.NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"لا", "لأ", "لإ", "لآ"})
    void lamAndAlefAreOneSign(String pair) {
        Ink joined = PaperTrial.arabic80().value(pair, false);
        Ink apart = PaperTrial.arabic80().value(pair.charAt(0) + NO_JOINER + pair.charAt(1), false);
        assertThat(joined.width()).isLessThan(apart.width());
        assertThat(apart.find(joined)).isEqualTo(Ink.NOWHERE);
    }

    @Test
    void theFirstLetterStandsAtTheRight() {
        // Beh has its dot below, noon has it above.
        List<Ink.Piece> word = PaperTrial.arabic80().value("بن", false).pieces();
        List<Ink.Piece> turned = PaperTrial.arabic80().value("نب", false).pieces();
        assertThat(dotBelow(word).x()).isGreaterThan(dotAbove(word).x());
        assertThat(dotBelow(turned).x()).isLessThan(dotAbove(turned).x());
    }

    @ParameterizedTest
    @ValueSource(strings = {"بيت", "سنة", "رخصة المركبة", "محمد أحمد"})
    void theSameLettersTheOtherWayRoundLookDifferent(String words) {
        Ink right = PaperTrial.arabic80().value(words, false);
        Ink wrong =
                PaperTrial.arabic80().value(new StringBuilder(words).reverse().toString(), false);
        assertThat(right).isNotEqualTo(wrong);
        assertThat(right.find(wrong)).isEqualTo(Ink.NOWHERE);
    }

    @Test
    void theFirstWordOfASentenceStandsAtTheRight() {
        Ink sentence = PaperTrial.arabic80().value("رخصة سنة", false);
        Ink.Place first = sentence.find(PaperTrial.arabic80().value("رخصة", false));
        Ink.Place second = sentence.find(PaperTrial.arabic80().value("سنة", false));
        assertThat(first).isNotEqualTo(Ink.NOWHERE);
        assertThat(second).isNotEqualTo(Ink.NOWHERE);
        assertThat(first.x()).isGreaterThan(second.x());
    }

    @Test
    void vowelMarksStayOnTheirLettersAndDoNotPartThem() {
        Ink marked = PaperTrial.arabic80().value("مُحَمَّدٌ", false);
        Ink bare = PaperTrial.arabic80().value("محمد", false);
        assertThat(marked.bodies()).isEqualTo(1);
        assertThat(marked.height()).isGreaterThan(bare.height());
        assertThat(marked.width()).isBetween(bare.width() - 2, bare.width() + 2);
    }

    private static Ink.Piece dotBelow(List<Ink.Piece> pieces) {
        return pieces.stream()
                .max((one, other) -> Double.compare(one.y(), other.y()))
                .orElseThrow();
    }

    private static Ink.Piece dotAbove(List<Ink.Piece> pieces) {
        return pieces.stream()
                .min((one, other) -> Double.compare(one.y(), other.y()))
                .orElseThrow();
    }
}
