package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.ScriptedLink;

/// What readers of each family are told, and when.
@Timeout(30)
class ReaderOrdersTest {
    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final String ARM = "C\u0000\u0001\u0001";
    private static final String TD3 = String.join("\r", Specimens.TD3);
    private final ScriptedLink line = new ScriptedLink();

    @Test
    void anElyctisIsArmedAgainAfterEachReadBecauseItDisarmsItself() {
        expect(ARM).reply(length(TD3)).expect(bytes(ARM)).reply(length(TD3));
        try (SerialDocumentReader reader = reader(bundled("elyctis-idbox-one"))) {
            assertThat(reader.read(LONG)).isInstanceOf(ReadOutcome.Read.class);
            assertThat(reader.read(LONG)).isInstanceOf(ReadOutcome.Read.class);
        }
        assertThat(line.finished()).isTrue();
    }

    @Test
    void aHoneywellIsToldToReadLettersWhenTheLineOpensAndItsAnswersAreNoDocuments() {
        expect("\u0016M\rocrena1!").reply(bytes("ocrena1\u0006!")).delay().expect(bytes("\u0016M\rocrats2!"));
        line.reply(bytes("ocrats2\u0006!")).delay();
        expect("\u0016T\r").reply(bytes(String.join("", Specimens.TD1) + "\r"));
        expect("\u0016T\r").delay().expect(bytes("\u0016U\r"));
        try (SerialDocumentReader reader = reader(bundled("honeywell-ocr"))) {
            assertThat(reader.read(LONG))
                    .isEqualTo(
                            new ReadOutcome.Read(Specimens.read(Specimens.TD1).toDocument()));
            assertThat(reader.read(SHORT)).isEqualTo(new ReadOutcome.NoDocument());
        }
        assertThat(line.finished()).as("disarmed when nobody came").isTrue();
    }

    @Test
    void aReaderThatForgetsIsArmedAgainWhileNobodyComes() {
        Commands commands = new Commands(List.of(), "A", "R", Duration.ofMillis(1), "", "", "");
        expect("A").expect(bytes("R")).reply(bytes("\u0002" + TD3 + "\r\u0003"));
        try (SerialDocumentReader reader = reader(with(commands))) {
            assertThat(reader.read(LONG)).isInstanceOf(ReadOutcome.Read.class);
        }
        assertThat(line.finished()).isTrue();
    }

    @Test
    void aHeartbeatThatIsAnsweredIsHealth() {
        expect("I\u0000\u0000").reply(bytes("I\u0000\u0000"));
        try (SerialDocumentReader reader = reader(bundled("elyctis-idbox-one"))) {
            assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
        }
    }

    @Test
    void aReaderThatAnswersWithAnythingElseOrNotAtAllIsLost() {
        for (String answer : List.of("", "??")) {
            ScriptedLink silent =
                    new ScriptedLink().expect(bytes("I\u0000\u0000")).reply(bytes(answer));
            try (SerialDocumentReader reader = reader(bundled("elyctis-idbox-one"), () -> silent)) {
                assertThat(reader.health()).isEqualTo(DeviceHealth.of(DeviceState.LOST, "reader.silent"));
            }
            assertThat(silent.closed()).isTrue();
        }
    }

    @Test
    void aLineThatBreaksAtTheFirstOrderIsClosedAndAbsent() {
        line.unplug();
        try (SerialDocumentReader reader = reader(bundled("honeywell-ocr"))) {
            assertThat(reader.read(SHORT)).isEqualTo(new ReadOutcome.Lost(Problem.of("reader.absent")));
        }
        assertThat(line.closed()).isTrue();
    }

    @Test
    void rejectMarksOfTheReaderAreSaidFirst() {
        ReaderProfile slashes = with(Commands.none(), "/");
        line.reply(bytes("\u0002" + TD3.replace("ERIK", "ER//") + "\r\u0003"));
        try (SerialDocumentReader reader = reader(slashes)) {
            assertThat(reader.read(LONG))
                    .isEqualTo(new ReadOutcome.Unreadable(
                            List.of(Problem.of("reader.rejectMarks"), Problem.of("mrz.name", "UNREADABLE"))));
        }
    }

    @Test
    void aReaderOfZonesRefusesCodesAndAReaderOfCodesRefusesZones() {
        assertThat(presented("swipe-cr", "]C0900000001")).isEqualTo(new Presented.Unusable("reader.onlyZones"));
        assertThat(presented("barcode-2d", TD3)).isEqualTo(new Presented.Unusable("barcode.unknown"));
    }

    @Test
    void whereIdentifiersAreExpectedACodeWithoutOneIsTheTechniciansBusiness() {
        assertThat(presented("barcode-aim", "900000001")).isEqualTo(new Presented.Unusable("reader.noIdentifier"));
        assertThat(presented("barcode-aim", "]C0900000001")).isInstanceOf(Presented.Code.class);
    }

    private static Presented presented(String profile, String text) {
        return Payload.of(new Frame.Whole(text), bundled(profile), Specimens.TODAY);
    }

    private ScriptedLink expect(String text) {
        return line.expect(bytes(text));
    }

    private SerialDocumentReader reader(ReaderProfile profile) {
        return reader(profile, () -> line);
    }

    private static SerialDocumentReader reader(ReaderProfile profile, LinkOpener opener) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        return new SerialDocumentReader(opener, profile, clock);
    }

    private static ReaderProfile bundled(String name) {
        return ReaderProfiles.bundled().named(name).orElseThrow();
    }

    private static ReaderProfile with(Commands commands) {
        return with(commands, "?");
    }

    private static ReaderProfile with(Commands commands, String marks) {
        ReaderProfile stx = bundled("stx-etx");
        return new ReaderProfile(
                "mine",
                "",
                stx.line(),
                stx.start(),
                stx.end(),
                stx.separator(),
                "",
                -1,
                false,
                marks,
                commands,
                stx.idleGap(),
                stx.maxBytes(),
                stx.content());
    }

    private static byte[] length(String text) {
        return bytes("I\u0000" + (char) text.length() + text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
