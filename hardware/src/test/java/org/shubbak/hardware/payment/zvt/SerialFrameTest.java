package org.shubbak.hardware.payment.zvt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.hardware.payment.wire.Octets;

class SerialFrameTest {
    private static final Vectors FRAMES = Vectors.of("frames.tsv");

    @Test
    void theCheckSumIsKermit() {
        assertThat(Crc.of(Octets.of("123456789".getBytes(US_ASCII)))).isEqualTo(0x2189);
    }

    @Test
    void everyPublishedFrameIsReadAndWrittenBackByteForByte() {
        assertThat(FRAMES.rows()).hasSize(32);
        for (List<String> row : FRAMES.rows()) {
            Octets frame = Octets.hex(row.getLast());
            Octets apdu = whole(frame);
            assertThat(Octets.of(SerialFrame.of(apdu))).as(row.getFirst()).isEqualTo(frame);
            assertThat(Vectors.apdu(apdu).bytes()).as(row.getFirst()).isEqualTo(apdu);
        }
    }

    @Test
    void aCheckSumByteOfTenIsNotDoubled() {
        assertThat(whole(FRAMES.bytes("S-18"))).isEqualTo(Octets.hex("06 01 07 04 00 00 00 00 00 59"));
    }

    @Test
    void doublingCountsNeitherInTheLengthNorInTheCheckSum() {
        assertThat(whole(FRAMES.bytes("S-31")).digits())
                .isEqualTo("040F1F2700040000000150004903760B0000010C1010100D1123292900100687" + "0001");
        assertThat(whole(FRAMES.bytes("S-19")).at(2)).isEqualTo(0x10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 02 80 00 00 10 03 F5 E0",
                "10 02 80 00 00 10 03 5B ED",
                "10 02 80 00 00 10 03 1F F5",
                "10 02 80 00 00 10 05"
            })
    void aBrokenFrameIsToBeRepeatedAndTheNextOneIsRead(String broken) {
        FrameReader reader = new FrameReader();
        List<FrameReader.Event> events = feed(reader, Octets.hex(broken));
        events.addAll(feed(reader, FRAMES.bytes("S-06")));
        assertThat(events)
                .containsExactly(
                        new FrameReader.Event.Broken(),
                        new FrameReader.Event.Whole(Apdu.taken().bytes()));
    }

    @ParameterizedTest
    @CsvSource({"06,Acknowledged", "15,Refused"})
    void aLoneControlByteIsAnEventOnlyOutsideAFrame(String octet, String event) {
        assertThat(feed(new FrameReader(), Octets.hex(octet)).toString()).contains(event);
        assertThat(feed(new FrameReader(), FRAMES.bytes("S-29"))).hasSize(1);
    }

    @Test
    void halfAFrameIsInsideUntilItIsGivenUp() {
        FrameReader reader = new FrameReader();
        assertThat(feed(reader, Octets.hex("10 02 80 00"))).isEmpty();
        assertThat(reader.insideFrame()).isTrue();
        reader.giveUp();
        assertThat(reader.insideFrame()).isFalse();
        assertThat(feed(reader, FRAMES.bytes("S-06"))).hasSize(1);
    }

    private static Octets whole(Octets frame) {
        List<FrameReader.Event> events = feed(new FrameReader(), frame);
        assertThat(events).hasSize(1);
        return ((FrameReader.Event.Whole) events.getFirst()).apdu();
    }

    private static List<FrameReader.Event> feed(FrameReader reader, Octets bytes) {
        List<FrameReader.Event> events = new ArrayList<>();
        for (int i = 0; i < bytes.length(); i++) {
            Optional<FrameReader.Event> event = reader.feed(bytes.at(i));
            event.ifPresent(events::add);
        }
        return events;
    }
}
