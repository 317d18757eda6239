package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.core.sync.wire.EventTypes.PAID;
import static org.shubbak.core.sync.wire.EventTypes.REVERSED;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.counter.DayBooks;
import org.shubbak.core.counter.HubLedger;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.HubBooks;
import org.shubbak.core.sync.LedgerLine;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.wire.WireEvent;

/// The end of a day asks the hub, over TLS, by the station's own certificate.
class StationLedgerTest extends StationDoorFixture {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final String NOON = "2026-11-24T12:00:00Z";

    private HubLedger.Answer books(Enrolment who, String name) {
        try (StationLine line = hub.line(who, "ram-01")) {
            return new HubBooks(new LedgerLine(line, name), ZoneId.of("Asia/Hebron")).of(name, DAY);
        }
    }

    private static String why(HubLedger.Answer answer) {
        return ((HubLedger.Answer.Unreachable) answer).problem().code();
    }

    @Test
    void theHubsBooksOfADayAreAddedUpByCurrencyInTheStationsOwnZone() {
        SendingStation money = new SendingStation("ram-01", TlsHub.identity(folder.resolve("a"), clock));
        List<WireEvent> batch = new ArrayList<>();
        // Winter: midnight is at 22:00 UTC.
        batch.add(money.money(PAID, "2026-11-23T21:59:59.9Z", 1, "ILS"));
        batch.add(money.money(PAID, "2026-11-23T22:00:00Z", 15000, "ILS"));
        batch.add(money.money(REVERSED, NOON, 15000, "ILS"));
        batch.add(money.money(PAID, NOON, 12345, "JOD"));
        batch.add(money.money(PAID, "2026-11-24T22:00:00Z", 1, "ILS"));
        try (StationLine line = hub.line(station, "ram-01")) {
            assertThat(line.send(money.batch(batch))).isInstanceOf(HubAnswer.Answered.class);
            List<WireEvent> many = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                many.add(money.money(PAID, NOON, 100, "ILS"));
                if (many.size() == 100) {
                    assertThat(line.send(money.batch(many))).isInstanceOf(HubAnswer.Answered.class);
                    many.clear();
                }
            }
        }
        assertThat(books(station, "ram-01"))
                .isInstanceOfSatisfying(
                        HubLedger.Answer.Booked.class,
                        booked -> assertThat(booked.books())
                                .containsExactlyInAnyOrder(
                                        new DayBooks(CurrencyCode.ILS, 601, 75000, 1, 15000),
                                        new DayBooks(CurrencyCode.JOD, 1, 12345, 0, 0)));
    }

    @Test
    void aStationReadsNobodyElsesMoneyAndNothingWithoutItsCertificate() {
        assertThat(why(books(station, "ram-02"))).isEqualTo("identity.otherStation");
        assertThat(why(books(TlsHub.station(folder.resolve("b"), clock), "ram-01")))
                .isEqualTo("identity.notEnrolled");
        hub.revoke("ram-01");
        assertThat(why(books(station, "ram-01"))).isEqualTo("identity.revoked");
    }

    @Test
    void aHubThatIsAwayLeavesTheComparisonForLater() {
        try (StationLine line = StationLine.over(URI.create("https://127.0.0.1:9"), "ram-01", station, clock)) {
            assertThat(why(new HubBooks(new LedgerLine(line, "ram-01"), ZoneId.of("Asia/Hebron")).of("ram-01", DAY)))
                    .isEqualTo("sync.unreachable");
        }
    }

    @Test
    void aQuestionThatIsNoneIsRefused() throws Exception {
        String path = "/v1/ledger?station=ram-01&from=2026-11-23T22:00:00Z&until=";
        try (HttpClient client = station.client(enrolled)) {
            for (String end : List.of(
                    "",
                    "yesterday",
                    "2026-11-23T22:00:00Z",
                    "2026-11-24T22:00:00.5Z",
                    "2027-11-24T22:00:00Z",
                    "2026-11-24T22:00:00Z&after=7",
                    "2026-11-24T22:00:00Z&after=1-99999999999999999999")) {
                problem(hub.get(client, path + end), 400, "not-a-ledger-question");
            }
        }
    }
}
