package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.EventTypes;

class StatusPageTest {
    @TempDir
    Path data;

    private HubUnderTest hub;
    private final SendingStation station = new SendingStation("ram-01");

    @BeforeEach
    void start() {
        hub = HubUnderTest.start(data);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void arabicStandsFromTheRightAndEnglishFromTheLeft() throws Exception {
        assertThat(hub.get("/").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "المركز الرئيسي", "href=\"?lang=en\"", ">English</a>")
                .doesNotContain("{{");
        assertThat(hub.get("/?lang=en").body())
                .contains(
                        "<html lang=\"en\" dir=\"ltr\">",
                        "Nothing has arrived yet.",
                        "href=\"?lang=ar\"",
                        ">العربية</a>")
                .doesNotContain("{{");
    }

    @Test
    void itCountsWhatTheHubHoldsAndShowsTheLatestFifty() throws Exception {
        for (int i = 0; i < 17; i++) {
            hub.answer(station.batch(station.wholeApplication().toArray(new org.shubbak.core.sync.wire.WireEvent[0])));
        }
        hub.answer(station.batch(station.event(station.newApplication(), 2, EventTypes.SUBMITTED)));
        String page = hub.get("/?lang=en").body();
        assertThat(page)
                .contains(
                        "<dt>Applications</dt><dd>17</dd>", "<dt>Events</dt><dd>51</dd>", "<dt>Stations</dt><dd>1</dd>")
                .contains("<dt>Deferred, still at their stations</dt><dd>1</dd>")
                .contains("Receipt printed");
        assertThat(page.split("<tr>", -1)).hasSize(1 + 1 + 50);
    }

    @Test
    void nothingThatCanBeLookedAtTellsWhoSomebodyIs() throws Exception {
        var event = station.event(station.newApplication(), 1, EventTypes.SUBMITTED);
        hub.answer(station.batch(event));
        for (String path : new String[] {"/", "/?lang=en", "/metrics", "/v1/applications/" + event.applicationId()}) {
            assertThat(hub.get(path).body())
                    .as(path)
                    .doesNotContain("900000009")
                    .doesNotContain("يوسف");
        }
        assertThat(hub.count("SELECT count(*) FROM event_body WHERE instr(body, '900000009') > 0"))
                .isEqualTo(1);
    }

    @Test
    void figuresCountEveryVerdict() throws Exception {
        var event = station.event(station.newApplication(), 1, EventTypes.SUBMITTED);
        hub.words("ram-01", event, event, station.event(station.newApplication(), 5, EventTypes.SUBMITTED));
        hub.post("nonsense");
        assertThat(hub.get("/metrics").body())
                .contains("shubbak_hub_events_total{verdict=\"accepted\"} 1\n")
                .contains("shubbak_hub_events_total{verdict=\"duplicate\"} 1\n")
                .contains("shubbak_hub_events_total{verdict=\"deferred\"} 1\n")
                .contains("shubbak_hub_events_total{verdict=\"rejected\"} 0\n")
                .contains("shubbak_hub_batches_total{outcome=\"kept\"} 1\n")
                .contains("shubbak_hub_batches_total{outcome=\"refused\"} 1\n")
                .contains("shubbak_hub_batches_waiting 0\n")
                .contains("shubbak_hub_durable_seconds_bucket{le=\"+Inf\"} 1\n");
    }
}
