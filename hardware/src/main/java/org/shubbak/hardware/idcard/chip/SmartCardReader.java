package org.shubbak.hardware.idcard.chip;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PassportService;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.ChipReader;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.Portrait;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.MrzReading;

/// Chips over PC/SC. What was read is in the outcome and nowhere else: no data group, signature or command is logged or
/// written.
public final class SmartCardReader implements ChipReader {
    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(SmartCardReader.class);
    /// Held, because a logger that nobody holds forgets its level. At INFO they tell what is read.
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.jmrtd"), Logger.getLogger("net.sf.scuba"));

    /// The most that a whole reading may take: a portrait of 100 kB by a slow chip is 10 s.
    private static final Duration READING = Duration.ofSeconds(20);
    /// How long the service needs to notice that a card is gone, and more (measured: 306 ms).
    private static final long NOTICED = 1000;

    private final CardReaders readers;
    private final CountryCertificates countries;
    private final Face face;
    private final Clock clock;

    /// Whether the portrait is read. A kiosk never does.
    public enum Face {
        NEVER,
        FOR_A_CLERK
    }

    /// @param pattern a part of the reader's name; `*` stands for anything
    /// @param clock for the century of dates and the validity of certificates
    public SmartCardReader(String pattern, CountryCertificates countries, Face face, Clock clock) {
        this(new CardReaders(pattern, CardService::system), countries, face, clock);
    }

    SmartCardReader(CardReaders readers, CountryCertificates countries, Face face, Clock clock) {
        this.readers = readers;
        this.countries = countries;
        this.face = face;
        this.clock = clock;
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /// What the card service calls its readers; empty where there is no service.
    public static List<String> names() {
        try (CardReaders all = new CardReaders("*", CardService::system)) {
            return all.list().stream().map(CardTerminal::getName).toList();
        } catch (CardService.Gone | CardException | IllegalStateException | IllegalArgumentException e) {
            LOG.debug("no card service: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public ChipOutcome read(AccessKey key, Duration deadline) {
        return examine(key, deadline).outcome();
    }

    /// The same reading, with what led to its outcome. For technicians only.
    public ExaminedChip examine(AccessKey key, Duration deadline) {
        return switch (readers.await(System.nanoTime() + deadline.toNanos())) {
            case CardReaders.Slot.Holding holding -> read(holding.reader(), key);
            case CardReaders.Slot.Empty empty -> ExaminedChip.only(new ChipOutcome.NoChip());
            case CardReaders.Slot.Gone gone -> ExaminedChip.only(new ChipOutcome.Lost(Problem.of(gone.code())));
        };
    }

    private ExaminedChip read(CardTerminal reader, AccessKey key) {
        @Nullable Card card = null;
        try {
            card = reader.connect("*");
            return read(new CardLine(card.getBasicChannel(), System.nanoTime() + READING.toNanos()), key);
        } catch (ChipFault e) {
            return ExaminedChip.only(e.outcome());
        } catch (CardServiceException
                | CardException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            // Its message may hold commands of the session.
            LOG.info("reading a chip ended: {}", e.getClass().getSimpleName());
            return ExaminedChip.only(broken(reader));
        } finally {
            leave(card);
        }
    }

    private ExaminedChip read(CardLine line, AccessKey key) throws CardServiceException, ChipFault {
        try {
            return read(new PassportChip(line), key);
        } catch (CardServiceException e) {
            if (line.broken()) {
                throw e;
            }
            throw ChipFault.unreadable("chip.damaged");
        }
    }

    private ExaminedChip read(PassportChip chip, AccessKey key) throws CardServiceException, ChipFault {
        ChipEvidence.Access access = chip.open(key);
        Map<Integer, byte[]> groups = new HashMap<>();
        try {
            SecurityObject list = SecurityObject.of(chip.file(PassportService.EF_SOD));
            groups.put(1, chip.file(PassportService.EF_DG1));
            if (face == Face.FOR_A_CLERK) {
                groups.put(2, chip.file(PassportService.EF_DG2));
            }
            return judge(list, groups, access);
        } finally {
            groups.values().forEach(group -> Arrays.fill(group, (byte) 0));
        }
    }

    private ExaminedChip judge(SecurityObject list, Map<Integer, byte[]> groups, ChipEvidence.Access access)
            throws ChipFault {
        LocalDate today = LocalDate.now(clock);
        MrzReading zone = DataGroups.zone(groups.getOrDefault(1, new byte[0]), today);
        String issuer = zone instanceof MrzReading.Fields fields ? fields.mrz().issuer() : "";
        Authentication proved = new PassiveAuthentication(countries, today).judge(list, groups, issuer);
        if (proved == Authentication.TAMPERED) {
            return new ExaminedChip(new ChipOutcome.Tampered(), access, zone);
        }
        return new ExaminedChip(judged(zone, groups.get(2), new ChipEvidence(access, proved, null)), access, zone);
    }

    private static ChipOutcome judged(MrzReading zone, byte @Nullable [] face, ChipEvidence evidence) {
        if (zone instanceof MrzReading.Fields fields && zone.accepted()) {
            Portrait portrait = face == null ? null : DataGroups.portrait(face);
            return new ChipOutcome.Read(
                    fields.mrz().toDocument(),
                    new ChipEvidence(evidence.access(), evidence.authentication(), portrait));
        }
        return new ChipOutcome.Unreadable(List.of(Problem.of("chip.damaged")));
    }

    /// Taken away, stopped answering, or the service went.
    private ChipOutcome broken(CardTerminal reader) {
        try {
            return reader.waitForCardAbsent(NOTICED)
                    ? new ChipOutcome.Removed()
                    : new ChipOutcome.Unreadable(List.of(Problem.of("chip.silent")));
        } catch (CardException | IllegalStateException | IllegalArgumentException e) {
            readers.drop(e);
            return new ChipOutcome.Lost(Problem.of("chip.lost"));
        }
    }

    /// Reset, so that the session's keys end with it.
    private static void leave(@Nullable Card card) {
        if (card != null) {
            try {
                card.disconnect(true);
            } catch (CardException | IllegalStateException | IllegalArgumentException e) {
                LOG.debug("the card is gone already: {}", e.getMessage());
            }
        }
    }

    @Override
    public DeviceHealth health() {
        try {
            return readers.list().isEmpty()
                    ? DeviceHealth.of(DeviceState.ABSENT, "chip.noReader")
                    : DeviceHealth.ready();
        } catch (CardService.Gone | CardException | IllegalStateException | IllegalArgumentException e) {
            readers.drop(e);
            return DeviceHealth.of(DeviceState.ABSENT, "chip.noService");
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
