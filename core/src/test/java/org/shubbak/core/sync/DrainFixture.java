package org.shubbak.core.sync;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.Desk;

/// A desk whose events are drained to a hub.
abstract class DrainFixture {
    /// A busy machine that answers late would else be an outage that no test asked for.
    static final Duration PATIENT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    Desk desk;
    HubStub hub;
    HttpHubClient client;
    Drain drain;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        hub = new HubStub();
        client = client(PATIENT);
        drain = drain();
    }

    @AfterEach
    void close() {
        client.close();
        hub.close();
        desk.close();
    }

    HttpHubClient client(Duration deadline) {
        return new HttpHubClient(hub.address(), desk.identity.publicKey(), HttpClient.newHttpClient(), deadline);
    }

    Drain drain() {
        return new Drain(
                desk.store, client, new Sender("ram-03", desk.identity), desk.clock, new Backoff(new Random(1)));
    }
}
