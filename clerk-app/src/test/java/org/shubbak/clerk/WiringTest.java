package org.shubbak.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.ui.fx.StationThreads;

class WiringTest {

    @Test
    void paymentsAreKeptUnderTheNameThatTheSetUpGivesTheTerminal(@TempDir Path data) throws IOException {
        ClerkRoll.writeDemonstration(data.resolve("clerks.json"));
        Files.writeString(data.resolve("station.json"), """
                {
                  "station": {
                    "name": "ram-04", "officeCode": "RAM", "drawer": "04", "zone": "Asia/Hebron",
                    "office": { "ar": "رام الله", "en": "Ramallah" }
                  },
                  "hub": "http://127.0.0.1:9",
                  "terminal": { "name": "bop-7", "terminalId": "12345678", "port": "tcp:127.0.0.1:9", "protocol": "zvt" }
                }
                """, UTF_8);
        ClerkWiring.Opening opening = ClerkWiring.of(data, new SettableClock(), StationThreads.inline());
        assertThat(opening).isInstanceOf(ClerkWiring.Opening.Opened.class);
        try (ClerkWiring wiring = ((ClerkWiring.Opening.Opened) opening).wiring()) {
            assertThat(wiring.station().devices().cardTerminal().name()).isEqualTo("bop-7");
            assertThat(wiring.station().devices().cardTerminal().terminalId()).isEqualTo("12345678");
        }
    }
}
