package org.shubbak.hardware.idcard;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.simulator.ListenAddress;

/// The same over a pseudo-terminal, where socat can make one.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class SerialIdReaderTest extends IdReaderContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    ListenAddress where() {
        return ListenAddress.parse("pty:" + folder.resolve("reader"));
    }
}
