package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;

/// Message sequence ids as the standard prints them.
class NumberedLinkTest {
    private static final Vectors APDUS = Vectors.of("apdus.tsv");
    private final TimedLine line = new TimedLine();
    private final NumberedLink link = new NumberedLink(new RawApduLink(line, line), line);

    @Test
    void beforeTheyAreAgreedNothingIsAdded() throws LinkLost {
        link.send(Apdu.of(Command.AUTHORISE, Octets.hex("04 00 00 00 00 01 00")));
        assertThat(line.written).containsExactly("0601070400000000" + "0100");
    }

    @Test
    void theFirstCommandIsNumberOneAndItsAnswerRepeatsIt() throws LinkLost {
        link.start();
        link.send(Apdu.of(Command.AUTHORISE, Octets.hex("04 00 00 00 00 01 00 49 09 78 19 44")));
        assertThat(line.written).containsExactly(APDUS.bytes("Q-03").digits());
        assertThat(NumberedLink.stamped(Apdu.taken(), Octets.hex("00 00 01")).bytes())
                .isEqualTo(APDUS.bytes("Q-04"));
        assertThat(NumberedLink.stamped(Apdu.of(Command.INTERMEDIATE_STATUS, 0x17), Octets.hex("00 00 02"))
                        .bytes())
                .isEqualTo(APDUS.bytes("Q-05"));
    }

    @Test
    void everyNewMessageOfEitherSideTakesTheNextNumberAndAnAnswerNone() throws LinkLost {
        link.start();
        link.send(Apdu.of(Command.ABORT));
        line.says(Duration.ZERO, "04 FF 09 17 06 06 1F 73 03 00 00 02");
        assertThat(link.receive(Duration.ofSeconds(1))).isPresent();
        link.send(Apdu.taken());
        link.send(Apdu.of(Command.ABORT));
        assertThat(line.written)
                .containsExactly("06B00806061F7303000001", "80000806061F7303000002", "06B00806061F7303000003");
    }

    @Test
    void aRepeatedMessageIsAnsweredAgainAndHeardOnce() throws LinkLost {
        link.start();
        line.says(Duration.ZERO, "04 FF 09 17 06 06 1F 73 03 00 00 02");
        line.says(Duration.ZERO, "04 FF 09 17 06 06 1F 73 03 00 00 02");
        line.says(Duration.ZERO, "04 FF 09 17 06 06 1F 73 03 00 00 03");
        assertThat(link.receive(Duration.ofSeconds(1))).isPresent();
        link.send(Apdu.taken());
        assertThat(link.receive(Duration.ofSeconds(1)))
                .hasValueSatisfying(apdu -> assertThat(apdu.data().digits()).endsWith("000003"));
        assertThat(line.written).containsExactly("80000806061F7303000002", "80000806061F7303000002");
    }

    @Test
    void afterTheLastNumberComesTheFirst() throws LinkLost {
        link.start();
        line.says(Duration.ZERO, "04 FF 09 17 06 06 1F 73 03 99 99 99");
        assertThat(link.receive(Duration.ofSeconds(1))).isPresent();
        link.send(Apdu.of(Command.ABORT));
        assertThat(line.written.getLast()).endsWith("000001");
    }

    @Test
    void anIdJoinsTheContainerThatIsThereAndComesBehindPositionalData() {
        Apdu printed = Apdu.of(Command.PRINT_LINE, Octets.hex("00 41 42 06 04 1F 07 01 02"));
        assertThat(NumberedLink.stamped(printed, Octets.hex("00 00 09")).data())
                .isEqualTo(Octets.hex("00 41 42 06 0A 1F 07 01 02 1F 73 03 00 00 09"));
        Message.PrintLine line =
                (Message.PrintLine) ApduCodec.read(NumberedLink.stamped(printed, Octets.hex("00 00 09")));
        assertThat(line.text()).isEqualTo(Octets.hex("41 42"));
        Apdu status = Apdu.of(Command.COMPLETION, Octets.hex("9C"));
        assertThat(StatusReport.read(NumberedLink.stamped(status, Octets.hex("00 00 09"))
                                .data())
                        .status())
                .isEqualTo(0x9C);
        for (List<String> row : APDUS.rows()) {
            Apdu any = APDUS.apdu(row.getFirst());
            Message stamped = ApduCodec.read(NumberedLink.stamped(any, Octets.hex("00 00 09")));
            assertThat(stamped.command()).as(row.getFirst()).isEqualTo(any.command());
        }
    }
}
