package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shubbak.core.carry.CarryOutcome;

/// What goes by hand arrives once and is judged once, beside the line, in any order, however often; and what is not a
/// station's own or not for this hub is named and changes nothing.
abstract class CarriedQueueContract extends CarriedQueueFixture {
    /// Two events each: more than one part.
    private static final int MANY = 120;

    @Test
    void theQueueGoesToTheHubAndTheAnswersComeBack() throws Exception {
        station.file(MANY);
        Path queue = station.write(stick);
        assertThat(station.waiting()).isEqualTo(2 * MANY);

        assertThat(importing(queue)).as(err.toString(UTF_8)).isZero();
        assertThat(said()).contains("\"outcome\":\"TAKEN\"", "\"accepted\":240", "\"station\":\"ram-01\"");
        assertThat(events()).isEqualTo(2 * MANY);
        nothingIsOddAtTheHub();
        assertThat(station.waiting()).isEqualTo(2 * MANY);

        assertThat(take(answersTo(queue))).isEqualTo(new CarryOutcome.Taken(2 * MANY, 2 * MANY, Optional.empty()));
        assertThat(station.waiting()).isZero();
    }

    @Test
    void nothingPersonalLiesOnTheStick() throws Exception {
        station.file(1);
        Path queue = station.write(stick);
        assertThat(importing(queue)).isZero();
        for (Path file : List.of(queue, answersTo(queue))) {
            assertThat(Files.readString(file)).doesNotContain("يوسف", "900000009", "400000014", "Yousef");
        }
    }

    @Test
    void whatTheHubHasAlreadyHeardOverTheLineIsADuplicateAndJudgesNothingAnew() throws Exception {
        station.file(3);
        Path queue = station.write(stick);
        drain();
        assertThat(importing(queue)).isZero();
        assertThat(said()).contains("\"accepted\":0", "\"duplicate\":6");
        assertThat(events()).isEqualTo(6);
        assertThat(take(answersTo(queue))).isEqualTo(new CarryOutcome.Taken(0, 6, Optional.empty()));
        nothingIsOddAtTheHub();
    }

    @Test
    void theSameFileTwiceAndFilesInTheWrongOrderDoNoHarm() throws Exception {
        station.file(2);
        Path first = station.write(stick);
        station.file(2);
        Path second = station.write(stick);
        assertThat(importing(second)).isZero();
        assertThat(said()).contains("\"accepted\":8");
        assertThat(importing(first)).isZero();
        assertThat(said()).contains("\"duplicate\":4");
        assertThat(importing(first)).isZero();
        assertThat(events()).isEqualTo(8);
        assertThat(take(answersTo(second))).isInstanceOf(CarryOutcome.Taken.class);
        assertThat(take(answersTo(first))).isEqualTo(new CarryOutcome.Taken(0, 4, Optional.empty()));
        assertThat(take(answersTo(second))).isEqualTo(new CarryOutcome.Taken(0, 8, Optional.empty()));
        nothingIsOddAtTheHub();
    }

    /// The first part is lost, and with it what later parts hang on.
    @Test
    void afterAPartThatWasLostTheNextFileBringsTheRest() throws Exception {
        station.file(MANY);
        Path queue = station.write(stick);
        List<String> lines = Files.readAllLines(queue);
        Files.write(queue, List.of(lines.get(0), lines.get(2), lines.get(3), lines.get(4)));

        assertThat(importing(queue)).isEqualTo(1);
        assertThat(said()).contains("\"PARTLY\"", "import.cut");
        assertThat(take(answersTo(queue))).isInstanceOf(CarryOutcome.Taken.class);
        int left = station.waiting();
        assertThat(left).isEqualTo(100);

        Path next = station.write(stick);
        assertThat(importing(next)).isZero();
        assertThat(take(answersTo(next))).isInstanceOf(CarryOutcome.Taken.class);
        assertThat(station.waiting()).isZero();
        assertThat(events()).isEqualTo(2 * MANY);
        nothingIsOddAtTheHub();
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreNamed() throws Exception {
        station.file(1);
        Path queue = station.write(stick);
        assertThat(importing(queue)).isZero();
        Path answers = answersTo(queue);
        importRefuses("import.answersNotQueue", answers);
        importRefuses("import.foreign", Files.writeString(stick.resolve("a.txt"), "shopping list\n"));
        importRefuses("import.foreign", Files.write(stick.resolve("empty"), new byte[0]));
        importRefuses("import.foreign", Files.write(stick.resolve("noise"), new byte[3 << 20]));
        importRefuses("import.notRead", stick.resolve("away"));
        String newer = Files.readString(queue).replace("queue-1", "queue-2");
        importRefuses("import.newerForm", Files.writeString(stick.resolve("newer"), newer));

        assertThat(refusal(take(queue))).isEqualTo("carry.queueNotAnswers");
        assertThat(refusal(take(stick.resolve("a.txt")))).isEqualTo("carry.notAnswers");
        assertThat(refusal(take(stick.resolve("away")))).isEqualTo("carry.notRead");
        assertThat(events()).isEqualTo(2);
    }

    private void importRefuses(String code, Path file) {
        assertThat(importing(file)).isEqualTo(1);
        assertThat(said()).contains("\"outcome\":\"REFUSED\"", "\"code\":\"" + code + "\"");
        assertThat(err.toString(UTF_8).lines()).hasSize(2);
    }

    @Test
    void aStationThatIsUnknownRevokedOrWasReplacedIsRefusedAndItsFileChangesNothing() throws Exception {
        try (FilingStation stranger = FilingStation.open(folder.resolve("x"), "ram-99", clock)) {
            stranger.file(1);
            importRefuses("import.unknownStation", stranger.write(stick));
        }
        station.file(1);
        Path queue = station.write(stick);
        hub.enrolled(TlsHub.station(folder.resolve("new-computer"), clock), "ram-01");
        importRefuses("import.otherKey", queue);
        assertThat(database.count("SELECT count(*) FROM alarm WHERE kind = 'bad-signature'"))
                .isEqualTo(1);
        hub.revoke("ram-01");
        importRefuses("import.revoked", queue);
        assertThat(events()).isZero();
        assertThat(Files.exists(answersTo(queue))).isFalse();
    }

    @Test
    void aFileForWhichNobodyCanWriteAnAnswerIsTakenAllTheSame() throws Exception {
        station.file(1);
        Path queue = station.write(stick);
        assertThat(importing(
                        queue,
                        "--answers",
                        folder.resolve("none/a.shubbak-answers").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("import.noAnswer", "\"accepted\":2");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void anEmptyQueueMakesNoFile() throws Exception {
        assertThat(station.carrier().write(stick, "technician")).isEqualTo(new CarryOutcome.NothingWaits());
        try (var files = Files.list(stick)) {
            assertThat(files).isEmpty();
        }
    }
}
