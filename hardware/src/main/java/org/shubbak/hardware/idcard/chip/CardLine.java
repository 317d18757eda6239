package org.shubbak.hardware.idcard.chip;

import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/// The commands to one presented card, for JMRTD. A card that is pulled shows as `CardException`, but also as
/// `IllegalArgumentException` ("apdu must be at least 2 bytes long") or `IllegalStateException`, measured with two
/// providers: all become one fault here. Nothing that passes is logged.
final class CardLine extends CardService {
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private final CardChannel channel;
    private final long end;
    private boolean broken;

    /// @param end in the time of `System.nanoTime`: no command begins after it, so that no card can hold the reader up
    CardLine(CardChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /// The card does not answer any more, in contrast to a card that answers by refusing.
    boolean broken() {
        return broken;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (broken || System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
            broken = true;
            throw new CardServiceException("reading was given up");
        }
        byte[] answer;
        try {
            answer = channel.transmit(new javax.smartcardio.CommandAPDU(command.getBytes()))
                    .getBytes();
        } catch (CardException | IllegalArgumentException | IllegalStateException e) {
            broken = true;
            throw new CardServiceException("the card does not answer", e);
        }
        if (ofObjects(command) && boasts(answer)) {
            throw new CardServiceException("the card announces more than it sends");
        }
        return new ResponseAPDU(answer);
    }

    /// Protected commands and those of PACE are answered with data objects; a random number may begin like one.
    private static boolean ofObjects(CommandAPDU command) {
        return (command.getCLA() & 0x0C) == 0x0C || command.getINS() == GENERAL_AUTHENTICATE;
    }

    /// JMRTD reserves memory for whatever length a data object announces, up to 2 GiB.
    private static boolean boasts(byte[] answer) {
        int tag = answer[0] & 0xFF;
        boolean object = answer.length > 2 && (tag == 0x87 || tag == 0x85 || tag == 0x7C);
        return object
                && Ber.at(answer, 0)
                        .filter(Ber::whole)
                        .filter(CardLine::honestInside)
                        .isEmpty();
    }

    private static boolean honestInside(Ber object) {
        return object.tag() != 0x7C
                || object.length() == 0
                || Ber.at(object.bytes(), object.offset() + object.header())
                        .filter(Ber::whole)
                        .isPresent();
    }

    @Override
    public void open() {}

    @Override
    public boolean isOpen() {
        return !broken;
    }

    @Override
    public byte[] getATR() {
        return channel.getCard().getATR().getBytes();
    }

    @Override
    public void close() {}

    @Override
    public boolean isConnectionLost(@Nullable Exception e) {
        return broken;
    }
}
