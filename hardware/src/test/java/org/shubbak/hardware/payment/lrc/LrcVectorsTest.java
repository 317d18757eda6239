package org.shubbak.hardware.payment.lrc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Framing;
import org.shubbak.hardware.payment.wire.Octets;

/// The frames that the makers and their libraries published.
class LrcVectorsTest {
    private static final LrcProfile TRANSBANK = LrcProfiles.find("transbank-pos-integrado");
    private static final LrcProfile ECR17 = LrcProfiles.find("nexi-ecr17");

    @ParameterizedTest
    @CsvSource({
        "0200|123|, 31",
        "0100, 02",
        "0200|000001500|000TK1|||0, 67",
        "0250|, 78",
        "0260|00|597029414300|IT750050|abc123|757752|12000|00|0|9480|000135|CR|000000|0000000000000000000|MC|22102025|114016||||, 63"
    })
    void theFramesOfTransbankHaveTheirPublishedCheckSums(String payload, String check) {
        byte[] frame = LrcFrame.of(TRANSBANK.framing(), ascii(payload));
        assertThat(frame[0]).isEqualTo((byte) 0x02);
        assertThat(frame[frame.length - 2]).isEqualTo((byte) 0x03);
        assertThat(HexFormat.of().toHexDigits(frame[frame.length - 1])).isEqualTo(check);
        assertThat(read(TRANSBANK.framing(), frame)).contains(new LrcReader.Event.Whole(ascii(payload)));
    }

    @Test
    void whatTheCheckSumCoversIsTheProfilesToSay() {
        Framing withoutEnd = new Framing(0, 0, false, false, false, 0);
        assertThat(LrcFrame.check(withoutEnd, ascii("0200|123|"))).isEqualTo(0x32);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 7F, 7E, 7C, 7D",
        "A, 3E, 3F, 3D, 3C",
        "AB, 7C, 7D, 7F, 7E",
        "123456780s, 34, 35, 37, 36",
        "123456780G876543210000, 08, 09, 0B, 0A"
    })
    void theFourCoveragesOfEcr17(String payload, String std, String stx, String noext, String stxNoext) {
        // In the names of that protocol 'stx' covers start and end, 'noext' the end alone.
        assertThat(check(payload, false, false)).isEqualTo(std);
        assertThat(check(payload, true, true)).isEqualTo(stx);
        assertThat(check(payload, false, true)).isEqualTo(noext);
        assertThat(check(payload, true, false)).isEqualTo(stxNoext);
    }

    private static String check(String payload, boolean start, boolean end) {
        return hex(LrcFrame.check(new Framing(0, 0x7F, start, end, true, 20), ascii(payload)));
    }

    @Test
    void acknowledgementsAreFramedWhereTheProfileSaysSo() {
        assertThat(LrcFrame.control(ECR17.framing(), 0x06)).containsExactly(0x06, 0x03, 0x79);
        assertThat(LrcFrame.control(ECR17.framing(), 0x15)).containsExactly(0x15, 0x03, 0x6A);
        assertThat(LrcFrame.control(TRANSBANK.framing(), 0x06)).containsExactly(0x06);
        assertThat(read(ECR17.framing(), new byte[] {0x06, 0x03, 0x79})).contains(new LrcReader.Event.Acknowledged());
        assertThat(read(ECR17.framing(), new byte[] {0x06, 0x03, 0x78})).isEmpty();
    }

    @Test
    void aPaymentOfEcr17HasItsPublishedBytes() {
        Map<String, String> values = new HashMap<>();
        values.put("terminalId", "12345678");
        values.put("register", "87654321");
        values.put(
                "amount",
                LrcRequest.amount(ECR17, new Money(650, CurrencyCode.USD)).orElseThrow());
        Octets payload = LrcRequest.payload(ECR17, ECR17.command(Ask.PAYMENT).orElseThrow(), values);
        String expected = "123456780P87654321" + "0" + "00" + "0" + "0" + "00000650" + " ".repeat(128) + "00000000";
        assertThat(new String(payload.array(), US_ASCII)).isEqualTo(expected).hasSize(167);
        assertThat(hex(LrcFrame.check(ECR17.framing(), payload))).isEqualTo("2C");
    }

    @Test
    void theOtherRequestsHaveTheirPublishedLengths() {
        Map<String, String> values = Map.of("terminalId", "12345678", "register", "87654321", "trace", "123");
        assertThat(payload(ECR17, Ask.POLL, values)).isEqualTo("123456780s");
        assertThat(payload(ECR17, Ask.LAST_RESULT, values)).isEqualTo("123456780G876543210000");
        assertThat(payload(ECR17, Ask.REVERSAL, values)).isEqualTo("123456780S8765432100012300");
        assertThat(payload(ECR17, Ask.END_OF_DAY, values)).hasSize(26);
        assertThat(payload(TRANSBANK, Ask.POLL, values)).isEqualTo("0100");
        assertThat(payload(TRANSBANK, Ask.LAST_RESULT, values)).isEqualTo("0250|");
        assertThat(payload(TRANSBANK, Ask.PAYMENT, Map.of("amount", "000001500", "reference", "TK1")))
                .isEqualTo("0200|000001500|000TK1|||1");
    }

    @Test
    void thePublishedAnswerIsReadAndItsAccountNumberDropped() {
        String payload =
                "0260|00|597029414300|IT750050|abc123|757752|12000|00|0|9480|000135|CR|000000|4111111111111111|MC|22102025|114016||||";
        LrcAnswer answer =
                new LrcAnswer(TRANSBANK, TRANSBANK.command(Ask.LAST_RESULT).orElseThrow(), payload);
        TerminalResult result = answer.result(CurrencyCode.ILS);
        assertThat(result.approved()).isTrue();
        assertThat(result.amount()).isEqualTo(new Money(1_200_000, CurrencyCode.ILS));
        assertThat(result.terminalId()).isEqualTo("IT750050");
        assertThat(result.authorisation()).isEqualTo("757752");
        assertThat(result.receiptNumber()).isEqualTo("000135");
        assertThat(result.lastFour()).isEqualTo("9480");
        assertThat(result.terminalTime()).isEqualTo("1022 114016");
        assertThat(result.toString()).doesNotContain("4111");
        assertThat(answer.text(LrcProfile.Field.REFERENCE)).isEqualTo("abc123");
    }

    @Test
    void aProgressFrameEndsInItsEndOrIsNone() {
        assertThat(read(ECR17.framing(), progress(0x04))).contains(new LrcReader.Event.Progress());
        assertThat(read(ECR17.framing(), progress(0x05))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x03, 0x06, 0x15})
    void theByteBehindTheEndIsTheCheckSumWhateverItsValue(int check) {
        for (int first = 0x20; first < 0x7F; first++) {
            Octets payload = Octets.of(first, 0x41, 0x42);
            if (LrcFrame.check(TRANSBANK.framing(), payload) == check) {
                assertThat(read(TRANSBANK.framing(), LrcFrame.of(TRANSBANK.framing(), payload)))
                        .contains(new LrcReader.Event.Whole(payload));
            }
        }
        Octets seven = Octets.of(0x30, 0x31, 0x30, 0x30 ^ 0x31 ^ 0x30 ^ 0x03 ^ check);
        assertThat(LrcFrame.of(TRANSBANK.framing(), seven)).endsWith((byte) check);
        assertThat(read(TRANSBANK.framing(), LrcFrame.of(TRANSBANK.framing(), seven)))
                .contains(new LrcReader.Event.Whole(seven));
    }

    @Test
    void aLengthInFrontIsAFrameStyleToo() {
        Framing mellon = new Framing(2, 0, false, false, false, 0);
        byte[] frame = LrcFrame.of(mellon, ascii("ECR0101A/S000728/F2000:978:2"));
        assertThat(frame).startsWith(0, 28);
        assertThat(read(mellon, frame)).contains(new LrcReader.Event.Whole(ascii("ECR0101A/S000728/F2000:978:2")));
    }

    @Test
    void amountsAreNeverRounded() {
        assertThat(LrcRequest.amount(TRANSBANK, new Money(15000, CurrencyCode.ILS)))
                .contains("000000150");
        assertThat(LrcRequest.amount(TRANSBANK, new Money(15050, CurrencyCode.ILS)))
                .isEmpty();
        assertThat(LrcRequest.amount(ECR17, new Money(12345, CurrencyCode.JOD))).isEmpty();
        assertThat(LrcRequest.amount(ECR17, new Money(12340, CurrencyCode.JOD))).contains("00001234");
        assertThat(LrcRequest.amount(ECR17, new Money(10_000_000_000L, CurrencyCode.ILS)))
                .isEmpty();
    }

    @Test
    void everyFaultOfAProfileIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bank.json");
        Files.writeString(
                file,
                "{\"id\":\"x\",\"frame\":{\"seed\":\"ZZ\"},\"amount\":{\"digits\":9,\"decimals\":2},\"answerCode\":\"first\","
                        + "\"commands\":{\"sing\":{\"send\":[\"1\"]}},\"results\":{\"00\":\"maybe\"},"
                        + "\"timers\":{\"acknowledgementMs\":1,\"sends\":3,\"resultSeconds\":150}}");
        assertThatThrownBy(() -> LrcProfiles.find(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "frame.seed",
                        "answerCode",
                        "commands.sing",
                        "commands.payment",
                        "results.00",
                        "acknowledgementMs");
        assertThatThrownBy(() -> LrcProfiles.find("nobody")).hasMessageContaining("nexi-ecr17");
        assertThat(LrcProfiles.names()).hasSize(2);
    }

    private static String payload(LrcProfile profile, Ask ask, Map<String, String> values) {
        return new String(
                LrcRequest.payload(profile, profile.command(ask).orElseThrow(), values)
                        .array(),
                US_ASCII);
    }

    private static byte[] progress(int end) {
        byte[] frame = new byte[22];
        Arrays.fill(frame, (byte) ' ');
        frame[0] = 0x01;
        frame[21] = (byte) end;
        return frame;
    }

    private static List<LrcReader.Event> read(Framing framing, byte[] bytes) {
        LrcReader reader = new LrcReader(framing);
        List<LrcReader.Event> events = new ArrayList<>();
        for (byte one : bytes) {
            Optional<LrcReader.Event> event = reader.feed(one & 0xFF);
            event.ifPresent(events::add);
        }
        return events;
    }

    private static Octets ascii(String text) {
        return Octets.of(text.getBytes(US_ASCII));
    }

    private static String hex(int octet) {
        return HexFormat.of().withUpperCase().toHexDigits((byte) octet);
    }
}
