package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a hostile card may answer.
class CardLineTest {
    private static final CommandAPDU PROTECTED = new CommandAPDU(0x0C, 0xB0, 0, 0, 8);
    private static final CommandAPDU STEP = new CommandAPDU(0x10, 0x86, 0, 0, new byte[] {0x7C, 0}, 256);
    private static final CommandAPDU CHALLENGE = new CommandAPDU(0x00, 0x84, 0, 0, 8);

    private static CardLine answering(String hex) {
        return new CardLine(
                new CardChannel() {
                    @Override
                    public Card getCard() {
                        throw new AssertionError("not asked for");
                    }

                    @Override
                    public int getChannelNumber() {
                        return 0;
                    }

                    @Override
                    public javax.smartcardio.ResponseAPDU transmit(javax.smartcardio.CommandAPDU command) {
                        return new javax.smartcardio.ResponseAPDU(HexFormat.of().parseHex(hex));
                    }

                    @Override
                    public int transmit(ByteBuffer command, ByteBuffer response) {
                        return 0;
                    }

                    @Override
                    public void close() {}
                },
                System.nanoTime() + 60_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8784FFFFFFFF019000",
                "87847FFFFFFF019000",
                "8783010000019000",
                "7C0680847FFFFFFF9000",
                "0187847FFFFFFF9000"
            })
    void aLengthBeyondWhatWasSentIsRefusedBeforeAnybodyReservesMemoryForIt(String answer) {
        CardLine line = answering(answer);
        CommandAPDU command = answer.startsWith("7C") ? STEP : PROTECTED;
        assertThatThrownBy(() -> line.transmit(command)).isInstanceOf(CardServiceException.class);
        assertThat(line.broken()).isFalse();
    }

    @Test
    void aRandomNumberMayBeginLikeADataObject() throws CardServiceException {
        assertThat(answering("87FFFFFFFFFFFFFF9000").transmit(CHALLENGE).getData())
                .hasSize(8);
    }

    @Test
    void anAnswerWithoutAStatusIsACardThatIsGone() {
        CardLine line = answering("90");
        assertThatThrownBy(() -> line.transmit(CHALLENGE)).isInstanceOf(CardServiceException.class);
        assertThat(line.broken()).isTrue();
    }
}
