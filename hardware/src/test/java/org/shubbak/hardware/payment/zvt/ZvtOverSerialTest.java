package org.shubbak.hardware.payment.zvt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.PtyBridge;
import org.shubbak.hardware.link.SerialSettings;

/// The same over a pseudo-terminal, where socat can make one.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class ZvtOverSerialTest extends PaymentTerminalContract {
    private @Nullable PtyBridge cable;
    private @Nullable Path folder;

    /// The terminal has one cable: a second driver takes it over.
    @Override
    PaymentTerminal open(SimulatedTerminal simulator, Duration answer) {
        try {
            unplug();
            Path port = Files.createTempDirectory("terminal").resolve("port");
            folder = port.getParent();
            cable = PtyBridge.start(port, simulator.port());
            SerialSettings twoStops = SerialSettings.usual().with(Map.of("stop", "2"));
            return new ZvtTerminal(
                    Links.opener(LinkAddress.parse("serial:" + port), twoStops), settings(Framing.SERIAL, answer));
        } catch (LinkLost e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void plugBackIn(BooleanSupplier usable) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!usable.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void unplug() throws IOException {
        if (cable != null && folder != null) {
            cable.close();
            Files.deleteIfExists(folder.resolve("port"));
            Files.deleteIfExists(folder);
        }
    }
}
