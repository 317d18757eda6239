package org.shubbak.hardware.payment.zvt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.hardware.payment.wire.Octets;

class ApduCodecTest {
    private static final Vectors APDUS = Vectors.of("apdus.tsv");

    @Test
    void everyPublishedMessageGoesBackToItsBytes() {
        assertThat(APDUS.rows()).hasSize(77);
        for (List<String> row : APDUS.rows()) {
            assertSameBytes(row.getFirst(), Octets.hex(row.getLast()));
        }
    }

    @Test
    void everyRecordedMessageGoesBackToItsBytesAndNothingInItIsUnknown() {
        List<List<String>> rows = Vectors.of("dialogues.tsv").rows();
        assertThat(rows).hasSizeGreaterThan(160);
        for (List<String> row : rows) {
            assertSameBytes(row.toString(), Octets.hex(row.getLast()));
            assertThat(WireTrace.of(Vectors.apdu(Octets.hex(row.getLast()))))
                    .as(row.getLast())
                    .doesNotContain("unread");
        }
    }

    @Test
    void fieldsAreFoundWhateverTheirOrder() {
        Bmp.Fields fields = fields("A-15");
        assertThat(fields.find(0x27)).contains(Octets.hex("00"));
        assertThat(fields.find(0x04)).contains(Octets.hex("00 00 00 00 10 00"));
        assertThat(fields.find(0x22)).contains(Octets.hex("47 48 43 EE EE EE 77 43"));
        assertThat(fields.container().find(0x41)).contains(Octets.hex("00 0A"));
        assertThat(fields.container().find(0x42)).contains(Octets.of("VISA".getBytes(UTF_8)));
        assertThat(fields.container().find(0x1F10)).contains(Octets.hex("00"));
        assertThat(fields.container().find(0x1F12)).contains(Octets.hex("02"));
        assertThat(fields("A-13").container().find(0x1F2B)).contains(Octets.hex("10 01 50 08"));
        assertThat(fields("A-14").find(0x37)).contains(Octets.hex("00 06 06"));
        assertThat(fields("A-07").find(0x3C)).contains(Octets.of("Karte abgelehnt".getBytes(UTF_8)));
        assertThat(fields("V-REDACT").find(0x22).orElseThrow().length()).isEqualTo(11);
    }

    @Test
    void anUnknownFieldStopsTheReadingAndIsKept() {
        Bmp.Fields fields = fields("M-07");
        assertThat(fields.find(0x27)).contains(Octets.hex("00"));
        assertThat(fields.unread()).isEqualTo(Octets.hex("5E 01 02 03"));
    }

    @Test
    void aRegistrationOfferHoldsItsContainer() {
        Message.Register register = (Message.Register) APDUS.message("A-20");
        assertThat(register.config()).isEqualTo(0xFE);
        assertThat(register.currency()).isEqualTo(Octets.hex("09 78"));
        assertThat(register.fields().container().find(0x1A)).contains(Octets.hex("10 00"));
        assertThat(register.fields().container().objects()).hasSize(9);
    }

    @Test
    void anIntermediateStatusTellsTimeoutFromContainer() {
        Message.Status withTimeout = (Message.Status) APDUS.message("A-06");
        assertThat(withTimeout.minutes()).isEqualTo(Octets.hex("01"));
        assertThat(withTimeout.fields().container().find(0x07).orElseThrow().length())
                .isEqualTo(38);
        Message.Status without = (Message.Status) APDUS.message("Q-05");
        assertThat(without.minutes()).isNull();
        assertThat(without.fields().container().find(0x1F73)).contains(Octets.hex("00 00 02"));
    }

    @Test
    void aRefusalCarriesItsReasonInItsDataToo() {
        assertThat(((Message.Refused) APDUS.message("W-04")).reason()).isEqualTo(0x7D);
        assertThat(((Message.Refused) APDUS.message("A-17")).reason()).isEqualTo(0x66);
        assertThat(((Message.Refused) APDUS.message("A-16")).reason()).isEqualTo(0x9D);
    }

    @Test
    void anAbortKeepsWhatFollowsItsCode() {
        Message.Aborted aborted = (Message.Aborted) APDUS.message("A-19");
        assertThat(aborted.code()).isEqualTo(0xB8);
        assertThat(aborted.fields().find(0x87)).contains(Octets.hex("01 23"));
        Message.Aborted explained = (Message.Aborted) APDUS.message("A-18");
        assertThat(explained.fields().container().find(0x1F16)).contains(Octets.hex("FF 00 00 14 41"));
    }

    @Test
    void aStatusReportIsReadByPosition() {
        assertThat(report("A-05").status()).isEqualTo(0xDC);
        assertThat(report("M-08")).isEqualTo(new StatusReport(Octets.NONE, 0xF0));
        assertThat(report("M-09")).isEqualTo(new StatusReport(Octets.of("1".getBytes(UTF_8)), 0xF0));
        assertThat(StatusReport.read(Octets.hex("F0 F0 F7 32 2E 31 34 2E 31 35 00")))
                .isEqualTo(new StatusReport(Octets.of("2.14.15".getBytes(UTF_8)), 0));
    }

    @Test
    void theReceiptTypeBehindAPrintLineIsNoText() {
        Message.PrintLine line = (Message.PrintLine) APDUS.message("P-merchant-01");
        assertThat(new String(line.text().array(), ISO_8859_1)).isEqualTo("** HÄNDLERBELEG **");
        assertThat(line.appended().container().find(0x1F07)).contains(Octets.hex("01"));
        assertThat(((Message.PrintLine) APDUS.message("P-total-01")).appended().list())
                .isEmpty();
        Message.PrintLine cp437 = (Message.PrintLine) APDUS.message("A-21");
        assertThat(new String(cp437.text().array(), Charset.forName("IBM437"))).isEqualTo("Test ä ö ü ß");
    }

    @Test
    void aPrintBlockHoldsArabic() {
        Tlv.Container texts = fields("A-24").container();
        assertThat(texts.find(0x14)).contains(Octets.hex("FE"));
        assertThat(new String(texts.find(0x07).orElseThrow().array(), UTF_8)).isEqualTo("إيصال");
    }

    private static StatusReport report(String id) {
        return StatusReport.read(APDUS.apdu(id).data());
    }

    private static Bmp.Fields fields(String id) {
        return ((Message.Plain) APDUS.message(id)).fields();
    }

    private static void assertSameBytes(String id, Octets bytes) {
        Apdu apdu = Vectors.apdu(bytes);
        assertThat(apdu.bytes()).as(id).isEqualTo(bytes);
        Apdu written = ApduCodec.write(ApduCodec.read(apdu));
        assertThat(written.command()).as(id).isEqualTo(apdu.command());
        assertThat(written.data()).as(id).isEqualTo(apdu.data());
    }
}
