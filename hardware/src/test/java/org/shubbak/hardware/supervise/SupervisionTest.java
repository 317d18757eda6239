package org.shubbak.hardware.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.supervise.Supervision.Event;

/// The state machine of a device, without threads and without time.
class SupervisionTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final DeviceHealth READY = DeviceHealth.ready();
    private static final DeviceHealth AWAY = DeviceHealth.of(DeviceState.ABSENT, "printer.absent");
    private static final DeviceHealth NO_PAPER = DeviceHealth.of(DeviceState.NOT_READY, "printer.paperOut");
    private static final DeviceHealth LITTLE_PAPER = DeviceHealth.of(DeviceState.READY, "printer.paperNearEnd");
    private static final Event BEGAN = new Event.WorkBegan();
    private static final Event ENDED = new Event.WorkEnded();

    private static Supervision after(Event... events) {
        return Stream.of(events).reduce(Supervision.begin(), Supervision::next, (one, other) -> other);
    }

    private static Event saw(DeviceHealth health) {
        return new Event.Looked(health, NOON);
    }

    private static DeviceState state(Event... events) {
        return after(events).report().health().state();
    }

    @Test
    void aDeviceIsOpeningUntilItsFirstLook() {
        assertThat(state()).isEqualTo(DeviceState.OPENING);
        assertThat(state(BEGAN)).isEqualTo(DeviceState.OPENING);
        assertThat(state(saw(READY))).isEqualTo(DeviceState.READY);
    }

    @Test
    void aDeviceThatNeverAnsweredIsAbsentAndOneThatDidIsLost() {
        DeviceHealth silent = DeviceHealth.of(DeviceState.LOST, "printer.silent");
        assertThat(state(saw(AWAY), saw(silent))).isEqualTo(DeviceState.ABSENT);
        assertThat(after(saw(AWAY), saw(silent)).report().faults()).isEmpty();
        assertThat(state(saw(READY), saw(AWAY))).isEqualTo(DeviceState.LOST);
        assertThat(state(saw(NO_PAPER), saw(AWAY))).isEqualTo(DeviceState.LOST);
        assertThat(state(saw(READY), saw(AWAY), saw(READY))).isEqualTo(DeviceState.READY);
        assertThat(after(saw(READY), saw(AWAY)).report().health().problem()).isEqualTo(AWAY.problem());
    }

    @Test
    void aReadyDeviceThatWorksIsBusyAndKeepsWhatIsToBeKnownOfIt() {
        assertThat(state(saw(READY), BEGAN)).isEqualTo(DeviceState.BUSY);
        assertThat(state(saw(READY), BEGAN, ENDED)).isEqualTo(DeviceState.READY);
        assertThat(after(saw(LITTLE_PAPER), BEGAN).report().health())
                .isEqualTo(DeviceHealth.of(DeviceState.BUSY, "printer.paperNearEnd"));
    }

    @Test
    void workDoesNotMakeADeviceUsable() {
        assertThat(state(saw(NO_PAPER), BEGAN)).isEqualTo(DeviceState.NOT_READY);
        assertThat(state(saw(READY), saw(AWAY), BEGAN)).isEqualTo(DeviceState.LOST);
        assertThat(state(saw(READY), saw(AWAY), BEGAN, ENDED)).isEqualTo(DeviceState.LOST);
    }

    @Test
    void aDeviceThatIsThereIsLookedAtEverySecondAndOneThatIsAwaySoonAndThenEveryTwo() {
        assertThat(after(saw(READY)).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(saw(NO_PAPER)).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(saw(AWAY)).pause()).isEqualTo(Duration.ofMillis(250));
        assertThat(after(saw(AWAY), saw(AWAY)).pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(after(saw(AWAY), saw(AWAY), saw(AWAY)).pause()).isEqualTo(Duration.ofSeconds(1));
        Supervision away = Supervision.begin();
        for (int look = 0; look < 1000; look++) {
            away = away.next(saw(AWAY));
        }
        assertThat(away.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(away.next(saw(READY)).next(saw(AWAY)).pause()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aFaultIsKeptOnceUntilSomethingElseIsWrong() {
        List<DeviceFault> faults = after(
                        saw(READY), saw(NO_PAPER), saw(NO_PAPER), saw(AWAY), saw(AWAY), saw(READY), saw(AWAY))
                .report()
                .faults();
        DeviceFault lost = new DeviceFault(NOON, DeviceState.LOST, Problem.of("printer.absent"));
        DeviceFault paper = new DeviceFault(NOON, DeviceState.NOT_READY, Problem.of("printer.paperOut"));
        assertThat(faults).containsExactly(lost, lost, paper);
    }

    @Test
    void aWarningIsNoFault() {
        assertThat(after(saw(LITTLE_PAPER)).report().faults()).isEmpty();
    }

    @Test
    void onlyTheLastTenFaultsAreKeptTheNewestFirst() {
        Supervision supervision = Supervision.begin();
        for (int second = 0; second < 25; second++) {
            supervision = supervision.next(saw(READY)).next(new Event.Looked(NO_PAPER, NOON.plusSeconds(second)));
        }
        assertThat(supervision.report().faults())
                .hasSize(10)
                .extracting(DeviceFault::at)
                .startsWith(NOON.plusSeconds(24), NOON.plusSeconds(23))
                .endsWith(NOON.plusSeconds(15));
    }
}
