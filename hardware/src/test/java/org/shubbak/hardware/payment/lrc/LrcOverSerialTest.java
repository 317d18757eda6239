package org.shubbak.hardware.payment.lrc;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.simulator.ListenAddress;

/// The same over a pseudo-terminal, where socat can make one.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class LrcOverSerialTest extends LrcContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    ListenAddress where() {
        return new ListenAddress.Pty(folder.resolve("terminal"));
    }
}
