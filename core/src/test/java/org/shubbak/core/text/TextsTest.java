package org.shubbak.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.catalogue.Bundled;
import org.shubbak.core.identity.StationIdentity;

class TextsTest {
    private static final Texts TEXTS = Texts.of(Texts.class);
    private static final Set<Integer> ISOLATES_AND_RLM = Set.of(0x200F, 0x061C, 0x2066, 0x2067, 0x2068, 0x2069);
    /// A language is called by its own name everywhere.
    private static final Set<String> THE_SAME_IN_BOTH = Set.of("lang.en");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");

    static List<String> keys() {
        return List.copyOf(TEXTS.keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextIsInBothLanguages(String key) {
        LocalText text = TEXTS.both(key);
        assertThat(text.ar()).isNotBlank().isEqualTo(text.ar().strip());
        assertThat(text.en()).isNotBlank().isEqualTo(text.en().strip());
        assertThat(text.ar().codePoints().anyMatch(TextsTest::isArabic)).isEqualTo(!THE_SAME_IN_BOTH.contains(key));
        assertThat(text.en().codePoints().noneMatch(TextsTest::isArabic)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noTextHoldsWhatScreensDrawAsABoxOrDigitsOfAnotherScript(String key) {
        assertThat((TEXTS.both(key).ar() + TEXTS.both(key).en()).codePoints())
                .noneMatch(ISOLATES_AND_RLM::contains)
                .noneMatch(c -> Character.isDigit(c) && c > '9');
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPatternCanBeFilledAndBothLanguagesUseTheSameArguments(String key) {
        LocalText text = TEXTS.both(key);
        assertThat(arguments(text.ar())).isEqualTo(arguments(text.en()));
        for (Language language : Language.values()) {
            String pattern = text.in(language);
            if (pattern.contains("{")) {
                assertThat(new MessageFormat(pattern, language.locale()).toPattern())
                        .isNotEmpty();
                assertThat(pattern.replace("''", ""))
                        .as("single apostrophes vanish")
                        .doesNotContain("'");
                assertThat(TEXTS.say(language, key, arguments(pattern, 7)))
                        .contains("7")
                        .doesNotContain("{");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "service.days, 0, في الحال",
        "service.days, 1, يوم عمل واحد",
        "service.days, 2, يوما عمل",
        "service.days, 3, 3 أيام عمل",
        "service.days, 10, 10 أيام عمل",
        "service.days, 11, 11 يوم عمل",
        "service.days, 99, 99 يوم عمل",
        "kiosk.timeLeft, 0, سيُنهى الطلب ويُمحى ما أدخلته الآن",
        "kiosk.timeLeft, 1, سيُنهى الطلب ويُمحى ما أدخلته بعد ثانية واحدة",
        "kiosk.timeLeft, 2, سيُنهى الطلب ويُمحى ما أدخلته بعد ثانيتين",
        "kiosk.timeLeft, 3, سيُنهى الطلب ويُمحى ما أدخلته بعد 3 ثوانٍ",
        "kiosk.timeLeft, 10, سيُنهى الطلب ويُمحى ما أدخلته بعد 10 ثوانٍ",
        "kiosk.timeLeft, 11, سيُنهى الطلب ويُمحى ما أدخلته بعد 11 ثانية",
    })
    void arabicCountsTakeTheirForm(String key, int count, String said) {
        assertThat(TEXTS.say(Language.AR, key, count)).isEqualTo(said);
    }

    /// A counted text with fewer Arabic forms reads wrongly for some number.
    @Test
    void everyCountedTextHasAllFiveForms() {
        assertThat(TEXTS.keys().stream().map(TEXTS::both).map(LocalText::ar).filter(text -> text.contains(",choice,")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("0#", "|1#", "|2#", "|3#", "|11#"));
    }

    @Test
    void anApostropheInAPatternIsAnApostrophe() {
        assertThat(Texts.of(StationIdentity.class).say(Language.EN, Problem.of("identity.setAside", "old.key")))
                .startsWith("This computer's identity key was damaged. It was set aside as old.key ");
    }

    @Test
    void aProblemIsSaidWithItsArguments() {
        Problem problem = Problem.of("text.digitsBetween", "6", "9");
        assertThat(TEXTS.say(Language.EN, problem)).isEqualTo("Write digits only, from 6 to 9 of them");
        assertThat(TEXTS.both(problem).ar()).contains("من 6 إلى 9");
    }

    @Test
    void whatTheCatalogueSaysHasNoBoxesEither() {
        assertThat(Bundled.catalogue().services().stream()
                        .flatMap(service -> service.fields().stream())
                        .map(field -> field.info().hint())
                        .map(String::valueOf)
                        .flatMapToInt(String::codePoints))
                .noneMatch(ISOLATES_AND_RLM::contains);
    }

    private static List<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Object[] arguments(String pattern, int value) {
        Matcher counted = Pattern.compile(",choice,").matcher(pattern);
        Object argument = counted.find() ? (Object) value : Integer.toString(value);
        return new Object[] {argument, argument, argument};
    }

    private static boolean isArabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
