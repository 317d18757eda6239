package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ParseMrzCommandTest {
    private static final String NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String DATA = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final List<String> FIELDS = List.of(
            "format",
            "documentCode",
            "issuer",
            "documentNumber",
            "nationality",
            "surname",
            "givenNames",
            "nameTruncated",
            "birthDate",
            "expiryDate",
            "sex",
            "optional");

    private static final String SPECIMENS = String.join(
            "\n\n",
            NAMES + "\n" + DATA,
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
            "P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<\n1234567<<4PSE9001158M2901145900000001<<<<<40",
            NAMES + "\nL898902C36UTO7408<<7F1204159ZE184226B<<<<<10");

    private static final List<String> READ = List.of(
            "TD3,P,UTO,L898902C3,UTO,ERIKSSON,ANNA MARIA,false,1974-08-12,2012-04-15,F,ZE184226B",
            "TD1,I,UTO,D23145890,UTO,ERIKSSON,ANNA MARIA,false,1974-08-12,2012-04-15,F,",
            "TD2,I,UTO,D23145890,UTO,ERIKSSON,ANNA MARIA,false,1974-08-12,2012-04-15,F,",
            "MRVA,V,UTO,L8988901C,XXX,ERIKSSON,ANNA MARIA,false,1940-09-07,1996-12-10,F,6ZE184226B",
            "MRVB,V,UTO,L8988901C,XXX,ERIKSSON,ANNA MARIA,false,1940-09-07,1996-12-10,F,",
            "TD1,I,UTO,D23145890734,UTO,STEVENSON,PETER JOHN,false,1934-07-12,1995-07-12,M,",
            "TD3,P,PSE,1234567,PSE,AL NAJJAR,YOUSEF IBRAHIM,false,1990-01-15,2029-01-14,M,900000001",
            "TD3,P,UTO,L898902C3,UTO,ERIKSSON,ANNA MARIA,false,1974-08-??,2012-04-15,F,ZE184226B");

    @Test
    void everySpecimenIsReadWhole() {
        CommandRun run = CommandRun.typing(SPECIMENS, "parse-mrz", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.objects()).extracting(ParseMrzCommandTest::fields).containsExactlyElementsOf(READ);
        assertThat(run.objects()).allMatch(one -> one.get("accepted").asBoolean());
        assertThat(run.objects())
                .allMatch(one ->
                        one.get("problems").isEmpty() && one.get("corrections").isEmpty());
    }

    @Test
    void lineEndsOfEverySystemSeparateTheSame() {
        for (String end : List.of("\r\n", "\r")) {
            CommandRun run = CommandRun.typing(SPECIMENS.replace("\n", end) + end, "parse-mrz", "--json");
            assertThat(run.objects()).extracting(ParseMrzCommandTest::fields).containsExactlyElementsOf(READ);
        }
    }

    @Test
    void aCutNameAndADayThatNeverWasAreSaid() {
        CommandRun run = CommandRun.typing(
                "P<PSEABU<ALHAIJA<ALMUHTASIB<<MOHAMMAD<ABDELR\n7654321<<8PSE8502290F3001019<<<<<<<<<<<<<<<0\n",
                "parse-mrz",
                "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.object().get("nameTruncated").asBoolean()).isTrue();
        assertThat(run.object().get("accepted").asBoolean()).isFalse();
        assertThat(problems(run.object())).containsExactly("birthDate NOT_A_DATE");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(NAMES + "\n" + DATA.replace("C36UTO", "C37UTO"), "documentNumber CHECK_DIGIT"),
                Arguments.of(NAMES + "\n" + DATA.replaceFirst("0$", "5"), "composite CHECK_DIGIT"),
                Arguments.of(NAMES + "\n" + DATA.replace("740812", "74O812"), "birthDate NOT_DIGITS"),
                Arguments.of(NAMES + "\n" + DATA.replace("740812", "741312"), "birthDate NOT_A_DATE"),
                Arguments.of(NAMES + "\n" + DATA.substring(1), "lines LENGTH"),
                Arguments.of(NAMES.replace("ANNA", "anna") + "\n" + DATA, "name ALPHABET"),
                Arguments.of(NAMES.replace('<', ' ') + "\n" + DATA, "name ALPHABET"),
                Arguments.of(NAMES + "\n" + DATA.replace("L898", "L?98"), "documentNumber UNREADABLE"),
                Arguments.of(NAMES, "lines INCOMPLETE"),
                Arguments.of(DATA + "\n" + NAMES, "lines STRUCTURE"),
                Arguments.of(NAMES + "\n" + DATA + "\n" + NAMES + "\n" + DATA, "lines STRUCTURE"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("refused")
    void whatCannotBeReliedOnIsRefusedByField(String zone, String problem) {
        CommandRun run = CommandRun.typing(zone, "parse-mrz", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.object().get("accepted").asBoolean()).isFalse();
        assertThat(run.object().has("format")).isTrue();
        assertThat(problems(run.object())).contains(problem);
        assertThat(run.err()).doesNotContain("ERIKSSON").doesNotContain("L898902C3");
    }

    @Test
    void oneRefusedZoneDoesNotStopTheNext() {
        CommandRun run = CommandRun.typing(NAMES + "\n\n\n" + NAMES + "\n" + DATA, "parse-mrz", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.objects())
                .extracting(one -> one.get("accepted").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void nothingToReadIsNoSuccess() {
        CommandRun run = CommandRun.typing("\n\n", "parse-mrz", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void peopleReadFieldByField() {
        CommandRun run = CommandRun.typing(NAMES + "\n" + DATA, "parse-mrz");
        assertThat(run.out()).contains("surname: ERIKSSON").contains("accepted: true");
    }

    private static String fields(JsonNode one) {
        return String.join(
                ",", FIELDS.stream().map(field -> one.get(field).asString()).toList());
    }

    private static List<String> problems(JsonNode one) {
        return one.get("problems")
                .valueStream()
                .map(problem -> problem.get("field").asString() + " "
                        + problem.get("code").asString())
                .toList();
    }
}
