package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.forward.MinistryServer;
import org.shubbak.hub.forward.MinistrySettings;

/// Several whole hubs on one server forward at once: each event goes to its ministry once, and never from two at a
/// time.
@ExtendWith(EmbeddedServer.Started.class)
class SeveralForwardersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> MINISTRIES = List.of("MOI", "MOF", "MOT", "MOH");
    private static final int APPLICATIONS = 40;

    @TempDir
    Path folder;

    private final EmbeddedServer server;
    private final SendingStation station = new SendingStation("ram-01");

    SeveralForwardersTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void twoHubsOnOneServerSendEachEventOnceAndOneGoesOnWhereTheOtherStops() throws Exception {
        try (MinistryServer ministry = new MinistryServer()) {
            List<MinistrySettings> all =
                    MINISTRIES.stream().map(id -> ministry.reaching(id, 4)).toList();
            String url = server.newDatabase();
            List<String> sent = new ArrayList<>();
            try (HubUnderTest second = hub("b", url, all)) {
                try (HubUnderTest first = hub("a", url, all)) {
                    for (int i = 0; i < APPLICATIONS; i++) {
                        sent.addAll(file(i % 2 == 0 ? first : second, MINISTRIES.get(i % 4)));
                    }
                    await(ministry, sent.size() / 3);
                }
                for (int i = 0; i < APPLICATIONS; i++) {
                    sent.addAll(file(second, MINISTRIES.get(i % 4)));
                }
                await(ministry, sent.size());
                assertThat(second.get("/metrics").body()).contains("# TYPE shubbak_hub_forward_waiting gauge");
            }
            assertThat(ministry.takenIds()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(ministry.sentTogether).isEmpty();
        }
    }

    private HubUnderTest hub(String name, String url, List<MinistrySettings> all) {
        return HubUnderTest.start(HubSettings.local(folder.resolve(name))
                .on(java.util.Optional.of(EmbeddedServer.address(url)))
                .forwardingTo(all));
    }

    private List<String> file(HubUnderTest hub, String to) throws Exception {
        UUID application = station.newApplication();
        List<WireEvent> events = List.of(
                station.to(to, application, 1, EventTypes.PAID), station.to(to, application, 2, EventTypes.SUBMITTED));
        assertThat(hub.words("ram-01", events.toArray(WireEvent[]::new))).containsOnly("accepted");
        return events.stream().map(event -> event.eventId().toString()).toList();
    }

    private static void await(MinistryServer ministry, int wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ministry.taken.size() < wanted) {
            assertThat(System.nanoTime() - end)
                    .as("taken " + ministry.taken.size())
                    .isNegative();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
