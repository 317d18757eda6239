package org.shubbak.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.core.device.ReadOutcome;
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

    @Test
    @Timeout(60)
    void aReaderThatPlaysKeyboardIsReadFromTheKeysOfTheWindow(@TempDir Path data) throws IOException {
        ClerkRoll.writeDemonstration(data.resolve("clerks.json"));
        Files.writeString(data.resolve("station.json"), """
                {
                  "station": {
                    "name": "ram-04", "officeCode": "RAM", "drawer": "04", "zone": "Asia/Hebron",
                    "office": { "ar": "رام الله", "en": "Ramallah" }
                  },
                  "hub": "http://127.0.0.1:9",
                  "reader": { "port": "wedge:" }
                }
                """, UTF_8);
        ClerkWiring.Opening opening = ClerkWiring.of(data, new SettableClock(), StationThreads.inline());
        try (ClerkWiring wiring = ((ClerkWiring.Opening.Opened) opening).wiring()) {
            ClerkDevices devices = wiring.station().devices();
            Consumer<String> keys = Objects.requireNonNull(devices.keyReads());
            CompletableFuture<ReadOutcome> outcome = CompletableFuture.supplyAsync(
                    () -> devices.reader().device().read(Duration.ofSeconds(30)),
                    devices.reader().thread());
            while (!outcome.isDone()) {
                // What comes before somebody waits belongs to nobody; silence ends a read.
                keys.accept("900000001\r");
                outcome.copy()
                        .completeOnTimeout(new ReadOutcome.NoDocument(), 2, TimeUnit.SECONDS)
                        .join();
            }
            assertThat(outcome.join())
                    .isInstanceOfSatisfying(
                            ReadOutcome.Read.class,
                            read -> assertThat(read.document().personalNumber()).isEqualTo("900000001"));
        }
    }
}
