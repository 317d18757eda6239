package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.simulator.passport.PassportFault;
import org.shubbak.hardware.simulator.passport.VirtualPassport.Access;

/// The card service and its readers come and go, and the driver goes on.
@Timeout(60)
class CardReadersTest {
    private static final Duration SOON = Duration.ofMillis(600);
    private final FakeReaders readers = new FakeReaders("Maker Contact 00 00", "Maker Contactless 00 01");
    private final FakeReaders.Slot slot = readers.slots.get(1);

    private SmartCardReader reader(String pattern) {
        return new SmartCardReader(
                new CardReaders(pattern, readers),
                new CountryCertificates(Path.of("none")),
                SmartCardReader.Face.NEVER,
                Passports.CLOCK);
    }

    private static ChipOutcome lost(String code) {
        return new ChipOutcome.Lost(Problem.of(code));
    }

    @Test
    void aServiceThatWasRestartedIsUsedAgainByANewConnection() {
        SmartCardReader reader = reader("contactless");
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);

        readers.generation.incrementAndGet();

        assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
        assertThat(readers.opened).hasValue(2);
        assertThat(readers.closed).hasValue(1);
    }

    @Test
    void aServiceThatStopsInTheMiddleOfAReadingIsLostAndReadingWorksAfterwards() {
        SmartCardReader reader = reader("contactless");
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        slot.beforeAnswer = () -> {
            if (slot.commands.get() == 5) {
                readers.generation.incrementAndGet();
                slot.beforeAnswer = null;
            }
        };

        assertThat(reader.read(Passports.key(), SOON)).isEqualTo(lost("chip.lost"));
        assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
    }

    @Test
    void withoutAServiceTheLossIsToldSoonAndItIsFoundWhenItStarts() {
        readers.stopped = true;
        SmartCardReader reader = reader("*");
        long start = System.nanoTime();

        assertThat(reader.read(Passports.key(), Duration.ofSeconds(30))).isEqualTo(lost("chip.noService"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(reader.health()).isEqualTo(DeviceHealth.of(DeviceState.ABSENT, "chip.noService"));

        readers.stopped = false;
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        long back = System.nanoTime();
        ChipOutcome outcome = reader.read(Passports.key(), SOON);
        while (outcome.equals(lost("chip.noService"))) {
            outcome = reader.read(Passports.key(), SOON);
        }
        assertThat(outcome).isInstanceOf(ChipOutcome.Read.class);
        assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theServiceIsNotAskedMoreOftenTheLongerItIsAway() {
        readers.stopped = true;
        SmartCardReader reader = reader("*");
        reader.read(Passports.key(), Duration.ofSeconds(30));
        long start = System.nanoTime();
        assertThat(reader.read(Passports.key(), SOON)).isEqualTo(lost("chip.noService"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void aReaderThatIsNotThereIsSaidSoAndOneThatIsPluggedInIsFound() {
        slot.plugged = false;
        SmartCardReader reader = reader("contactless");
        assertThat(reader.read(Passports.key(), SOON)).isEqualTo(lost("chip.noReader"));
        assertThat(reader.health()).isEqualTo(DeviceHealth.of(DeviceState.ABSENT, "chip.noReader"));

        slot.plugged = true;
        assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
        assertThat(reader.read(Passports.key(), SOON)).isEqualTo(new ChipOutcome.NoChip());
    }

    @Test
    void aPatternChoosesTheSlotAndWithoutOneEveryMatchingSlotIsLookedAt() {
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        assertThat(reader("maker*00 00").read(Passports.key(), SOON)).isEqualTo(new ChipOutcome.NoChip());
        assertThat(reader("MAKER*00 01").read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
        assertThat(reader("maker").read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
        assertThat(reader("m.ker").read(Passports.key(), SOON)).isEqualTo(lost("chip.noReader"));
    }

    @Test
    void anInterruptEndsTheWaitSoon() throws Exception {
        SmartCardReader reader = reader("*");
        CompletableFuture<ChipOutcome> outcome = new CompletableFuture<>();
        Thread device =
                Thread.ofPlatform().start(() -> outcome.complete(reader.read(Passports.key(), Duration.ofMinutes(5))));

        device.interrupt();

        assertThat(outcome.get(1, TimeUnit.SECONDS)).isEqualTo(new ChipOutcome.NoChip());
    }

    @Test
    void aClosedReaderReadsAgainAndMayBeClosedTwice() {
        SmartCardReader reader = reader("*");
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        reader.close();
        assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
        reader.close();
        reader.close();
        assertThat(readers.closed).hasValue(1);
    }
}
