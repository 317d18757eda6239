package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.FramingAssistant;
import org.shubbak.hardware.idcard.FramingProposal;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.idcard.ReaderProfile.Separator;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.ScriptedLink;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.link.SerialSettings.Parity;

/// What the assistant learns from every framing of the simulated reader reads what that reader sends.
@Timeout(60)
class FramingAssistantTest {
    private static final Texts TEXTS = Texts.of(SerialDocumentReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final ReaderData DATA = ReaderData.bundled();
    private static final String NOISE = "\u0000\u007f#9K<\r\n\u00ff";
    private static final List<String> ZONES =
            List.of("pse-passport", "td3", "td1", "td1-long", "td2", "visa", "visa-small");

    static Stream<Arguments> framings() {
        return DATA.framings().keySet().stream().flatMap(FramingAssistantTest::presented);
    }

    private static Stream<Arguments> presented(String framing) {
        Stream<Arguments> zones = Stream.of(Arguments.of(framing, ZONES), Arguments.of(framing, List.of("td3")));
        Stream<Arguments> codes = Stream.of(
                Arguments.of(framing, List.of("barcode-id", "barcode-id-woman", "qr-id")),
                Arguments.of(framing, List.of("licence", "licence")));
        // Readers that label their lines read letters, not codes.
        return framing.equals("labelled") ? zones : Stream.concat(zones, codes);
    }

    @ParameterizedTest
    @MethodSource("framings")
    void theProposedProfileReadsEveryDocumentOfThatFraming(String framing, List<String> documents) {
        List<byte[]> sent = documents.stream().map(one -> wrapped(framing, one)).toList();
        ReaderProfile profile = learned(listen(sent)).profile();
        for (byte[] bytes : sent) {
            assertThat(read(profile, bytes)).isInstanceOf(ReadOutcome.Read.class);
        }
        // Also what it has not heard yet.
        if (ZONES.containsAll(documents)) {
            assertThat(read(profile, wrapped(framing, "pse-passport-woman"))).isInstanceOf(ReadOutcome.Read.class);
        }
    }

    @ParameterizedTest
    @MethodSource("framings")
    void nothingOfTheDocumentIsInTheAnswer(String framing, List<String> documents) {
        FramingProposal.Learned learned = learned(
                listen(documents.stream().map(one -> wrapped(framing, one)).toList()));
        String shown = learned
                + ReaderProfiles.write(learned.profile())
                + words(learned, Language.EN)
                + words(learned, Language.AR);
        for (String document : documents) {
            for (String line : lines(document)) {
                Stream.of(line.split("[<\n\r\u001e]+", -1))
                        .filter(piece -> piece.length() > 3 && !piece.equals("ANSI 636000100002DL00410100ZO01410000"))
                        .forEach(piece -> assertThat(shown).doesNotContain(piece));
            }
        }
        assertThat(learned.samples()).allSatisfy(sample -> assertThat(sample).doesNotContainPattern("[B-Zb-z0-8]{4}"));
    }

    @Test
    void aFramingIsSaidInWordsInBothLanguages() {
        FramingProposal.Learned learned =
                learned(listen(List.of(wrapped("stx-etx", "td3"), wrapped("stx-etx", "td1"))));
        assertThat(learned.profile().start()).isEqualTo("\u0002");
        assertThat(learned.profile().end()).isEqualTo("\u0003");
        assertThat(learned.profile().separator()).isEqualTo(Separator.CR);
        assertThat(words(learned, Language.EN)).contains("[STX]", "[ETX]", "CR");
        assertThat(words(learned, Language.AR)).contains("[STX]", "[ETX]").containsPattern("\\p{IsArabic}");
    }

    @Test
    void labelsAndWordsAreLearned() {
        ReaderProfile profile = learned(listen(List.of(wrapped("labelled", "td1"), wrapped("labelled", "td3"))))
                .profile();
        assertThat(profile.label()).isEqualTo("OCR LINE #:");
        assertThat(profile.start()).isEqualTo("START");
        assertThat(profile.end()).isEqualTo("\nEND");
    }

    @Test
    void anElyctisIsKnownByItsHeaderAndGetsItsOrders() {
        ReaderProfile profile = learned(listen(List.of(wrapped("elyctis", "td1"), wrapped("elyctis", "td3"))))
                .profile();
        assertThat(profile.lengthHeader()).isEqualTo('I');
        assertThat(profile.commands().heartbeat()).isEqualTo("I\u0000\u0000");
    }

    @Test
    void noiseBeforeAReadIsToldFromItsStart() {
        List<byte[]> sent = List.of(
                wrapped("stx-etx", "td3"),
                bytes(NOISE + text(wrapped("stx-etx", "td1"))),
                bytes("zz9" + text(wrapped("stx-etx", "td2"))));
        ReaderProfile profile = learned(listen(sent)).profile();
        assertThat(profile.start()).isEqualTo("\u0002");
        sent.forEach(one -> assertThat(read(profile, one)).isInstanceOf(ReadOutcome.Read.class));
    }

    @ParameterizedTest
    @CsvSource({"EVEN, 0", "ODD, 1"})
    void parityInTheHighestBitIsRecognised(Parity parity, int odd) {
        List<byte[]> sent =
                Stream.of("td3", "td1").map(one -> wrapped("stx-etx", one)).toList();
        List<byte[]> received = sent.stream().map(one -> withParity(one, odd)).toList();
        ReaderProfile profile = learned(listen(received)).profile();
        assertThat(profile.line().data()).isEqualTo(7);
        assertThat(profile.line().parity()).isEqualTo(parity);
        assertThat(read(profile, sent.getFirst())).isInstanceOf(ReadOutcome.Read.class);
    }

    @Test
    void atAWrongSpeedTheNextIsTriedUntilTextComes() {
        byte[] garbage = bytes("\u00fe\u00f0\u0000\u0080\u00fc\u00e0\u0000\u00ff".repeat(9));
        Function<SerialSettings, LinkOpener> lines = settings ->
                () -> script(settings.baud() == 19_200 ? List.of(wrapped("crlf", "td3")) : List.of(garbage));
        List<Problem> told = new ArrayList<>();
        FramingProposal proposal = new FramingAssistant(lines, Commands.none(), told::add)
                .listen(SerialSettings.usual(), true, 1, PATIENCE);
        assertThat(learned(proposal).profile().line().baud()).isEqualTo(19_200);
        assertThat(told).as("9600, 115200 and 19200").hasSize(3);
    }

    @Test
    void garbageAtEverySpeedIsSaidWithTheSpeedsThatWereTried() {
        byte[] garbage = bytes("\u00fe\u00f0\u0000\u0080\u00fc\u00e0\u0000\u00ff".repeat(9));
        FramingProposal proposal = new FramingAssistant(
                        settings -> () -> script(List.of(garbage)), Commands.none(), problem -> {})
                .listen(SerialSettings.usual(), true, 1, PATIENCE);
        assertThat(proposal).isInstanceOf(FramingProposal.Unclear.class);
        assertThat(proposal.reasons())
                .contains(Problem.of("learn.garbled", "9600 8N1"), Problem.of("learn.garbled", "115200 8N1"));
    }

    @Test
    void silenceAndTextWithoutADocumentAreSaid() {
        assertThat(listen(List.of()).reasons()).containsExactly(Problem.of("learn.nothing"));
        assertThat(listen(List.of(bytes("good morning\r\n"), bytes("hello\r\n")))
                        .reasons())
                .containsExactly(Problem.of("learn.unknown"));
        assertThat(new FramingAssistant(settings -> () -> new ScriptedLink().unplug(), Commands.none(), problem -> {})
                        .listen(SerialSettings.usual(), true, 1, PATIENCE)
                        .reasons())
                .containsExactly(Problem.of("reader.absent"));
    }

    private static FramingProposal listen(List<byte[]> sent) {
        return new FramingAssistant(settings -> () -> script(sent), Commands.none(), problem -> {})
                .listen(SerialSettings.usual(), false, Math.max(1, sent.size()), PATIENCE);
    }

    /// Silence between two presentations takes no time here.
    private static ScriptedLink script(List<byte[]> sent) {
        ScriptedLink link = new ScriptedLink();
        sent.forEach(one -> link.reply(one).delay());
        return link;
    }

    private static FramingProposal.Learned learned(FramingProposal proposal) {
        assertThat(proposal).isInstanceOf(FramingProposal.Learned.class);
        return (FramingProposal.Learned) proposal;
    }

    private static String words(FramingProposal proposal, Language language) {
        return String.join(
                "\n",
                proposal.reasons().stream().map(one -> TEXTS.say(language, one)).toList());
    }

    private static ReadOutcome read(ReaderProfile profile, byte[] bytes) {
        ScriptedLink link = new ScriptedLink();
        if (!profile.commands().arm().isEmpty()) {
            link.expect(profile.commands().arm().getBytes(ISO_8859_1));
        }
        link.reply(bytes);
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        try (SerialDocumentReader reader = new SerialDocumentReader(() -> link, profile, clock)) {
            return reader.read(Duration.ofSeconds(10));
        }
    }

    private static byte[] wrapped(String framing, String document) {
        return bytes(Objects.requireNonNull(DATA.framings().get(framing)).wrap(lines(document)));
    }

    private static List<String> lines(String document) {
        return Objects.requireNonNull(DATA.documents().get(document));
    }

    private static byte[] withParity(byte[] sent, int odd) {
        byte[] received = sent.clone();
        for (int i = 0; i < received.length; i++) {
            if (Integer.bitCount(received[i]) % 2 != odd) {
                received[i] |= (byte) 0x80;
            }
        }
        return received;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
