package org.shubbak.hardware.idcard.chip;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The smart card readers of this machine whose names fit, through a card service that may go and come back at any
/// time. One thread at a time.
final class CardReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardReaders.class);
    /// So that an interrupt, a second slot and a reader that was just plugged in are noticed soon.
    private static final Duration SLICE = Duration.ofMillis(250);
    private static final long FIRST_PAUSE = Duration.ofMillis(250).toNanos();
    /// Twice this, and a service that came back would be found too late.
    private static final long LONGEST_PAUSE = Duration.ofSeconds(4).toNanos();
    /// A loss is told within this time.
    private static final long PATIENCE = Duration.ofMillis(1800).toNanos();

    private final Pattern name;
    private final CardService.Opener opener;
    private @Nullable CardService service;
    private long pause = FIRST_PAUSE;
    private long notBefore = System.nanoTime();

    /// @param pattern a part of the name, in small or capital letters; `*` stands for anything
    CardReaders(String pattern, CardService.Opener opener) {
        this.name = pattern(pattern);
        this.opener = opener;
    }

    private static Pattern pattern(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split("\\*", -1);
        StringBuilder regex = new StringBuilder(".*");
        for (String part : parts) {
            regex.append(Pattern.quote(part)).append(".*");
        }
        return Pattern.compile(regex.toString());
    }

    sealed interface Slot {
        record Holding(CardTerminal reader) implements Slot {}

        record Empty() implements Slot {}

        /// @param code names a sentence: `chip.noReader`, `chip.noService`
        record Gone(String code) implements Slot {}
    }

    /// Waits for a card in one of the readers.
    /// @param end in the time of `System.nanoTime`
    Slot await(long end) {
        long patience = System.nanoTime() + PATIENCE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                List<CardTerminal> readers = list();
                if (readers.isEmpty()) {
                    return new Slot.Gone("chip.noReader");
                }
                for (CardTerminal reader : readers) {
                    if (reader.isCardPresent()) {
                        return new Slot.Holding(reader);
                    }
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return new Slot.Empty();
                }
                readers.getFirst().waitForCardPresent(Math.min(left, SLICE.toMillis()));
            } catch (CardService.Gone | CardException | IllegalStateException | IllegalArgumentException e) {
                drop(e);
                if (!restUntilNextTry(end - patience < 0 ? end : patience)) {
                    return new Slot.Gone("chip.noService");
                }
            }
        }
        return new Slot.Empty();
    }

    /// Those that fit, as the service names them.
    List<CardTerminal> list() throws CardService.Gone, CardException {
        List<CardTerminal> fitting = open().terminals().list().stream()
                .filter(reader ->
                        name.matcher(reader.getName().toLowerCase(Locale.ROOT)).matches())
                .toList();
        pause = FIRST_PAUSE;
        return fitting;
    }

    private CardService open() throws CardService.Gone {
        CardService now = service;
        if (now == null) {
            if (System.nanoTime() - notBefore < 0) {
                throw new CardService.Gone(new IllegalStateException("tried a moment ago"));
            }
            now = opener.open();
            service = now;
        }
        return now;
    }

    /// After any error: nothing that came from this service works again.
    void drop(Exception why) {
        if (System.nanoTime() - notBefore >= 0) {
            LOG.info("card service lost: {}", why.getMessage());
            notBefore = System.nanoTime() + pause;
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        close();
    }

    /// False when the next try comes too late, or the thread is to end.
    private boolean restUntilNextTry(long latest) {
        if (latest - notBefore < 0) {
            return false;
        }
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, notBefore - System.nanoTime())));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        CardService old = service;
        service = null;
        if (old != null) {
            old.close();
        }
    }
}
