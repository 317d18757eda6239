package org.shubbak.hardware.idcard.chip;

import java.util.Optional;
import java.util.Set;
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
    private static final Set<Integer> PROTECTED = Set.of(0x85, 0x87, 0x99, 0x8E);
    private static final Set<Integer> DYNAMIC = Set.of(0x7C);
    /// Nonce, both public keys, token, and what chip authentication mapping and certificates add.
    private static final Set<Integer> PACE = Set.of(0x80, 0x82, 0x84, 0x86, 0x87, 0x88, 0x8A);

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
        if (!wellFormed(command, answer)) {
            throw new CardServiceException("the card announces more than it sends");
        }
        return new ResponseAPDU(answer);
    }

    /// JMRTD reserves memory for whatever length a data object announces, up to 2 GiB, and skips what it does not know
    /// byte
    /// by byte until something looks like one. So only answers go on that are whole objects of the kinds that belong
    /// there: those to protected commands (Doc 9303-11, 9.8.4) and to the steps of PACE. Others may hold anything.
    private static boolean wellFormed(CommandAPDU command, byte[] answer) {
        int end = answer.length - 2;
        if ((command.getCLA() & 0x0C) == 0x0C) {
            return objects(answer, 0, end, PROTECTED);
        }
        return command.getINS() != GENERAL_AUTHENTICATE || end == 0 || dynamic(answer, end);
    }

    private static boolean dynamic(byte[] answer, int end) {
        return objects(answer, 0, end, DYNAMIC)
                && Ber.at(answer, 0)
                        .filter(whole -> objects(answer, whole.header(), whole.total(), PACE))
                        .isPresent();
    }

    /// True when nothing but whole objects with these tags stands there.
    private static boolean objects(byte[] bytes, int start, int end, Set<Integer> tags) {
        int at = start;
        while (at < end) {
            Optional<Ber> object = Ber.at(bytes, at);
            if (object.isEmpty()
                    || at + object.get().total() > end
                    || !tags.contains(object.get().tag())) {
                return false;
            }
            at += object.get().total();
        }
        return true;
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
