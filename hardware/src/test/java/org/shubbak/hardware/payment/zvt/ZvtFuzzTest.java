package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.hardware.fuzz.FuzzTarget.owed;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.hardware.fuzz.FuzzCampaign;
import org.shubbak.hardware.fuzz.FuzzTarget;
import org.shubbak.hardware.fuzz.Spoiler;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.NoiseLink;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.simulator.TerminalSimulator;

/// Spoilt messages of terminals and registers: nothing is lost in reading them, nothing throws, nothing hangs, and no
/// length field reserves anything.
@Timeout(120)
class ZvtFuzzTest extends FuzzCampaign {
    private static final List<Octets> SOUND = Stream.of("apdus.tsv", "dialogues.tsv")
            .flatMap(file -> Vectors.of(file).rows().stream())
            .map(row -> Octets.hex(row.getLast()))
            .toList();

    private static final List<byte[]> MESSAGES =
            SOUND.stream().map(Octets::array).toList();
    private static final List<byte[]> FRAMES =
            SOUND.stream().map(SerialFrame::of).toList();
    private static final Octets LAST = Vectors.of("frames.tsv").bytes("S-06");

    @Override
    protected List<FuzzTarget> targets() {
        return List.of(
                new FuzzTarget("zvt apdus and tlv", MESSAGES, ZvtFuzzTest::messages),
                new FuzzTarget("zvt serial frames", FRAMES, ZvtFuzzTest::frames));
    }

    /// Every message goes back to its bytes and can be shown.
    private static void messages(byte[] input, SplittableRandom random) {
        Octets bytes = Octets.of(input);
        owed(Tlv.read(bytes).bytes().equals(bytes), "a container loses bytes");
        ApduSplitter splitter = new ApduSplitter();
        splitter.feed(input, input.length);
        int read = 0;
        for (Optional<Apdu> apdu = splitter.next(); apdu.isPresent(); apdu = splitter.next()) {
            Message message = ApduCodec.read(apdu.get());
            owed(message.data().equals(apdu.get().data()), "a message loses bytes");
            owed(!WireTrace.of(apdu.get()).isEmpty(), "a message that cannot be shown");
            results(message);
            read += apdu.get().bytes().length();
        }
        owed(read + splitter.held().length() == input.length, "bytes between two messages are lost");
    }

    private static void frames(byte[] input, SplittableRandom random) {
        FrameReader reader = new FrameReader();
        int events = 0;
        for (byte one : input) {
            events += reader.feed(one & 0xFF).isPresent() ? 1 : 0;
        }
        owed(events <= input.length, "more events than bytes");
        reader.giveUp();
        FrameReader.Event last = null;
        for (int i = 0; i < LAST.length(); i++) {
            last = reader.feed(LAST.at(i)).orElse(last);
        }
        owed(new FrameReader.Event.Whole(Apdu.taken().bytes()).equals(last), "the next frame is lost");
    }

    private static void results(Message message) {
        PrintedReceipts receipts = new PrintedReceipts(Charset.forName("IBM437"), slip -> {});
        if (message instanceof Message.Plain plain) {
            owed(ResultReader.read(plain.fields(), CurrencyCode.ILS) != null, "no result");
            receipts.add(plain.fields().container());
        }
        if (message instanceof Message.PrintLine line) {
            receipts.add(line);
        }
        owed(receipts.slips().size() < 100, "slips without end");
    }

    @Test
    void anEmptyReceiptTypeOrCharacterSetIsPassedOver() {
        PrintedReceipts receipts = new PrintedReceipts(Charset.forName("IBM437"), slip -> {});
        receipts.add(Tlv.read(Octets.hex("1F 07 00 14 00 25 07 07 02 4F 4B 09 01 81")));
        assertThat(receipts.slips()).hasSize(1);
    }

    @Test
    void containersInContainersEndSomewhere() {
        byte[] nested = new byte[65_000];
        for (int at = 0; at + 4 <= nested.length; at += 4) {
            int inside = nested.length - at - 4;
            nested[at] = 0x2F;
            nested[at + 1] = (byte) 0x82;
            nested[at + 2] = (byte) (inside >> 8);
            nested[at + 3] = (byte) inside;
        }
        Octets value = Octets.of(nested);
        assertThat(Tlv.read(value).find(0x1F10)).isEmpty();
        Apdu apdu = Apdu.of(Command.STATUS_INFORMATION, Octets.join(Octets.hex("06 82 FD E8"), value));
        assertThat(WireTrace.of(apdu)).isNotEmpty();
        assertThat(ResultReader.read(((Message.Plain) ApduCodec.read(apdu)).fields(), CurrencyCode.ILS))
                .isNotNull();
    }

    @Test
    void aPaymentOnANoisyLineEndsInADeclaredOutcome() {
        int open = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            Framing framing = seed % 2 == 0 ? Framing.TCP : Framing.SERIAL;
            byte[][] answers = spoiltDialogue(random, framing);
            ZvtSettings settings = PaymentTerminalContract.settings(framing, Duration.ofMillis(50));
            try (ZvtTerminal terminal = new ZvtTerminal(() -> new NoiseLink(random, answers), settings)) {
                PaymentOutcome outcome =
                        terminal.pay(PaymentTerminalContract.request(PaymentTerminalContract.DUE), new KeptSteps());
                assertThat(outcome).as("seed %d", seed).isNotNull();
                open += outcome instanceof PaymentOutcome.NotStarted ? 0 : 1;
            }
        }
        assertThat(open).as("noise that reached the charge").isGreaterThan(20);
    }

    @Test
    void theSimulatedTerminalSurvivesEveryRegister() {
        TerminalSimulator simulator = new TerminalSimulator(Clock.system(ZoneOffset.UTC));
        assertThat(simulator.command("pause 0")).startsWith("ok");
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            byte[][] said = spoiltDialogue(random, seed % 2 == 0 ? Framing.TCP : Framing.SERIAL);
            assertThatThrownBy(() -> simulator.serve(new NoiseLink(random, said)))
                    .as("seed %d", seed)
                    .isInstanceOf(LinkLost.class);
        }
    }

    /// Registration and payment as both sides say them, one message or another spoilt.
    private static byte[][] spoiltDialogue(Random random, Framing framing) {
        List<Octets> messages = List.of(
                Octets.hex("80 00 00"),
                Octets.hex("06 00 06 00 00 00 BA 03 76"),
                Octets.hex("06 0F 07 19 00 29 29 00 10 06"),
                Octets.hex("80 00 00"),
                Octets.hex("06 01 0A 04 00 00 00 01 50 00 49 03 76"),
                Octets.hex("04 FF 01 0A"),
                SOUND.get(random.nextInt(SOUND.size())),
                Octets.hex("06 0F 00"),
                Octets.hex("06 B0 00"));
        List<byte[]> all = new ArrayList<>();
        for (Octets message : messages) {
            byte[] bytes = message.array();
            if (random.nextInt(3) == 0) {
                bytes = Spoiler.spoilt(new SplittableRandom(random.nextLong()), List.of(bytes));
            }
            if (framing == Framing.SERIAL) {
                all.add(new byte[] {SerialFrame.ACK});
            }
            all.add(framing == Framing.TCP ? bytes : SerialFrame.of(Octets.of(bytes)));
        }
        return all.toArray(byte[][]::new);
    }
}
