package org.shubbak.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.core.device.NoReader;

class DeviceGlanceTest {
    private static final DeviceHealth LOST = DeviceHealth.of(DeviceState.LOST, "reader.lost");

    @Test
    void whatTheDevicesThreadFindsIsShownAsItComes() {
        Told thread = new Told();
        ReadOnlyObjectProperty<DeviceHealth> shown =
                DeviceGlance.over(new Attached<>(new NoReader(), thread), FxTasks.inline());
        assertThat(shown.get().state()).isEqualTo(DeviceState.OPENING);
        thread.tell(DeviceHealth.ready());
        assertThat(shown.get()).isEqualTo(DeviceHealth.ready());
        thread.tell(LOST);
        assertThat(shown.get()).isEqualTo(LOST);
    }

    /// A device whose thread finds what a test says.
    private static final class Told implements DeviceThread {
        private final List<Runnable> followers = new ArrayList<>();
        private DeviceHealth health = new DeviceHealth(DeviceState.OPENING, null);

        void tell(DeviceHealth found) {
            health = found;
            followers.forEach(Runnable::run);
        }

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public DeviceReport report() {
            return new DeviceReport(health, List.of());
        }

        @Override
        public Runnable follow(Runnable changed) {
            followers.add(changed);
            return () -> followers.remove(changed);
        }

        @Override
        public void close() {}
    }
}
