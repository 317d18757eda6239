package org.shubbak.hardware.idcard.chip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.simulator.passport.VirtualPassport;

/// A card service with readers inside this process, over virtual passports. It fails as the real one was seen to fail.
final class FakeReaders implements CardService.Opener {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final List<Slot> slots = new ArrayList<>();
    /// Not running: every call on what was opened before fails, and nothing new opens.
    volatile boolean stopped;
    /// Counts restarts: what was opened before one never works again.
    final AtomicInteger generation = new AtomicInteger();

    FakeReaders(String... names) {
        for (String name : names) {
            slots.add(new Slot(name));
        }
    }

    @Override
    public CardService open() throws CardService.Gone {
        if (stopped) {
            throw new CardService.Gone(new IllegalStateException("SCARD_E_NO_SERVICE"));
        }
        opened.incrementAndGet();
        return new Context(generation.get());
    }

    final class Context extends CardTerminals implements CardService {
        private final int born;

        Context(int born) {
            this.born = born;
        }

        @Override
        public CardTerminals terminals() {
            return this;
        }

        @Override
        public List<CardTerminal> list(State state) throws CardException {
            alive();
            return List.<CardTerminal>copyOf(slots.stream()
                    .filter(slot -> slot.plugged)
                    .map(slot -> slot.seenBy(this))
                    .toList());
        }

        @Override
        public boolean waitForChange(long timeout) throws CardException {
            alive();
            return false;
        }

        void alive() throws CardException {
            if (stopped || born != generation.get()) {
                throw new CardException("SCARD_E_NO_SERVICE");
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    static final class Slot {
        final String name;
        volatile boolean plugged = true;
        volatile @Nullable VirtualPassport passport;
        /// The card is taken away instead of answering this command, counted from one; 0 for never.
        volatile int pulledAt;
        /// How a pulled card shows.
        volatile RuntimeException asRuntimeException =
                new IllegalArgumentException("apdu must be at least 2 bytes long");
        volatile boolean shownAsRuntimeException;
        volatile @Nullable Runnable beforeAnswer;
        volatile UnaryOperator<byte[]> spoil = UnaryOperator.identity();
        final AtomicInteger commands = new AtomicInteger();

        Slot(String name) {
            this.name = name;
        }

        void put(VirtualPassport one) {
            commands.set(0);
            pulledAt = 0;
            passport = one;
        }

        CardTerminal seenBy(Context context) {
            return new Reader(this, context);
        }
    }

    private static final class Reader extends CardTerminal {
        private final Slot slot;
        private final Context context;

        Reader(Slot slot, Context context) {
            this.slot = slot;
            this.context = context;
        }

        @Override
        public String getName() {
            return slot.name;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            context.alive();
            VirtualPassport passport = slot.passport;
            if (passport == null) {
                throw new CardException("SCARD_W_REMOVED_CARD");
            }
            passport.reset();
            return new Inserted(slot, context);
        }

        @Override
        public boolean isCardPresent() throws CardException {
            context.alive();
            return slot.passport != null;
        }

        @Override
        public boolean waitForCardPresent(long timeout) throws CardException {
            return isCardPresent();
        }

        @Override
        public boolean waitForCardAbsent(long timeout) throws CardException {
            return !isCardPresent();
        }
    }

    private static final class Inserted extends Card {
        private final Slot slot;
        private final Context context;

        Inserted(Slot slot, Context context) {
            this.slot = slot;
            this.context = context;
        }

        @Override
        public ATR getATR() {
            return new ATR(VirtualPassport.ATR);
        }

        @Override
        public String getProtocol() {
            return "T=1";
        }

        @Override
        public CardChannel getBasicChannel() {
            return new Channel(this);
        }

        @Override
        public CardChannel openLogicalChannel() throws CardException {
            throw new CardException("none");
        }

        @Override
        public void beginExclusive() {}

        @Override
        public void endExclusive() {}

        @Override
        public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
            throw new CardException("none");
        }

        @Override
        public void disconnect(boolean reset) throws CardException {
            context.alive();
            if (slot.passport == null) {
                throw new CardException("SCARD_E_INVALID_HANDLE");
            }
        }
    }

    private static final class Channel extends CardChannel {
        private final Inserted card;

        Channel(Inserted card) {
            this.card = card;
        }

        @Override
        public Card getCard() {
            return card;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            card.context.alive();
            Slot slot = card.slot;
            if (slot.beforeAnswer != null) {
                slot.beforeAnswer.run();
                card.context.alive();
            }
            VirtualPassport passport = slot.passport;
            if (slot.commands.incrementAndGet() == slot.pulledAt) {
                slot.passport = null;
                passport = null;
            }
            if (passport == null) {
                if (slot.shownAsRuntimeException) {
                    throw slot.asRuntimeException;
                }
                throw new CardException("SCARD_W_REMOVED_CARD");
            }
            return new ResponseAPDU(slot.spoil.apply(passport.answer(command.getBytes())));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            throw new CardException("not used");
        }

        @Override
        public void close() {}
    }
}
