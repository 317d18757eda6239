package org.shubbak.hardware.payment.zvt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Deadline;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// Message sequence ids, once both sides have agreed on them: every new message of either side takes the next number,
/// an answer carries the number it answers, and a repeated message is answered again and not heard twice. Until
/// `start`, and with terminals that do not offer it, everything passes as it is. Source: PA00P015 13.08, chapter 5.
public final class NumberedLink implements ApduLink {
    static final int MESSAGE_ID = 0x1F73;
    private static final int NUMBERS = 999_999;

    private final ApduLink link;
    private final Ticker ticker;
    private boolean started;
    private int number;
    private Octets heard = Octets.NONE;
    private Octets heardId = Octets.NONE;
    private Apdu lastAnswer = Apdu.taken();

    public NumberedLink(ApduLink link, Ticker ticker) {
        this.link = link;
        this.ticker = ticker;
    }

    /// The registration has agreed: the next command is number one.
    public void start() {
        started = true;
        number = 0;
        heardId = Octets.NONE;
    }

    @Override
    public void send(Apdu apdu) throws LinkLost {
        Apdu out = apdu;
        if (started && apdu.isAnswer()) {
            out = heardId.isEmpty() ? apdu : stamped(apdu, heardId);
            lastAnswer = out;
        } else if (started) {
            number = number % NUMBERS + 1;
            out = stamped(apdu, digits(number));
        }
        link.send(out);
    }

    @Override
    public Optional<Apdu> receive(Duration wait) throws LinkLost {
        Deadline deadline = Deadline.in(wait, ticker);
        while (true) {
            Optional<Apdu> received = link.receive(deadline.left());
            if (!started || received.isEmpty() || received.get().isAnswer()) {
                return received;
            }
            Optional<Octets> id = id(received.get());
            if (id.isEmpty()) {
                heardId = Octets.NONE;
                return received;
            }
            boolean repeat = id.get().equals(heardId) && received.get().bytes().equals(heard);
            heardId = id.get();
            heard = received.get().bytes();
            number(heardId);
            if (!repeat) {
                return received;
            }
            link.send(lastAnswer);
            if (deadline.passed()) {
                return Optional.empty();
            }
        }
    }

    private void number(Octets id) {
        String digits = id.digits();
        if (digits.matches("\\d{6}")) {
            number = Integer.parseInt(digits);
        }
    }

    private static Octets digits(int number) {
        String text = Integer.toString(number);
        return Octets.hex("0".repeat(6 - text.length()) + text);
    }

    private static Optional<Octets> id(Apdu apdu) {
        return ApduCodec.read(apdu).fields().container().find(MESSAGE_ID);
    }

    /// Into the message's own container, or into one of its own at the end.
    static Apdu stamped(Apdu apdu, Octets id) {
        Tlv tag = Tlv.of(MESSAGE_ID, id);
        Bmp.Fields fields = ApduCodec.read(apdu).fields();
        boolean joins = fields.unread().isEmpty() && fields.find(Bmp.CONTAINER).isPresent();
        if (!joins) {
            return Apdu.of(
                    apdu.command(), Octets.join(apdu.data(), Bmp.container(tag).bytes()));
        }
        List<Octets> parts = new ArrayList<>();
        parts.add(apdu.data().slice(0, apdu.data().length() - fields.bytes().length()));
        for (Bmp field : fields.list()) {
            Octets joined = Octets.join(field.value(), tag.bytes());
            parts.add(
                    field.id() == Bmp.CONTAINER ? Tlv.of(Bmp.CONTAINER, joined).bytes() : field.bytes());
        }
        return Apdu.of(apdu.command(), Octets.join(parts));
    }

    @Override
    public boolean idle() {
        return link.idle();
    }

    @Override
    public Octets firstBytes() {
        return link.firstBytes();
    }

    @Override
    public void close() {
        link.close();
    }
}
