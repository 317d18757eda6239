package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.LocalText;
import org.shubbak.hub.changes.AwaitingPayments;
import org.shubbak.hub.changes.SqlStationChanges;
import org.shubbak.hub.operators.Role;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// Money, refusals and the record of operators, whichever database is behind the hub.
abstract class BooksContract extends FleetFixture {
    private final SendingStation station = new SendingStation("ram-01");

    private WireEvent paid(UUID application, int place, String method, long minor, String currency) {
        return station.told(
                application,
                place,
                EventTypes.PAID,
                "{\"office\":\"RAM\",\"method\":\"" + method + "\",\"minor\":" + minor + ",\"currency\":\"" + currency
                        + "\"}");
    }

    private void whole(String method, long minor, String currency) throws Exception {
        UUID application = station.newApplication();
        WireEvent submitted = station.event(application, 1, EventTypes.SUBMITTED);
        WireEvent paid = paid(application, 2, method, minor, currency);
        assertThat(hub.words("ram-01", submitted, paid)).containsExactly("accepted", "accepted");
        assertThat(hub.words("ram-01", submitted, paid, paid)).containsOnly("duplicate");
    }

    @Test
    void officesAreShownWithWhatTheyTookByCardAndInCashEachPaymentOnce() throws Exception {
        whole("CARD", 7_500, "ILS");
        whole("STANDALONE_CARD", 1_500, "ILS");
        whole("CASH", 3_000, "ILS");
        whole("CASH", 24_000, "JOD");
        String page = signedIn(Role.AUDITOR).get("/money?lang=en").body();
        assertThat(page).contains("RAM · ILS", "75%", "90.00 ILS", "2 payments", "25%", "30.00 ILS");
        assertThat(page).contains("RAM · JOD", "100%", "24.000 JOD");
        clock.pass(java.time.Duration.ofDays(31));
        assertThat(signedIn(Role.AUDITOR).get("/money?lang=en").body())
                .contains("No payment came in during the last 30 days.");
    }

    @Test
    void aPaymentStandsOnTheListUntilItsApplicationHasCome() throws Exception {
        UUID application = station.newApplication();
        WireEvent submitted = station.event(application, 1, EventTypes.SUBMITTED);
        WireEvent paid = paid(application, 2, "CARD", 7_500, "ILS");
        assertThat(hub.words("ram-01", paid)).containsExactly("accepted unmatched");
        DeskClient desk = signedIn(Role.OPERATOR);
        assertThat(desk.get("/money?lang=en").body())
                .contains("Application did not come", application.toString(), "75.00 ILS");
        hub.words("ram-01", submitted);
        assertThat(desk.get("/money?lang=en").body())
                .contains("Every payment is accounted for.")
                .doesNotContain(application.toString());
    }

    @Test
    void aPaymentElsewhereStandsOnTheListUntilItIsSettled() throws Exception {
        UUID application = station.newApplication();
        WireEvent submitted = station.event(application, 1, EventTypes.SUBMITTED);
        WireEvent awaiting = station.event(application, 2, EventTypes.PAYMENT_AWAITING);
        WireEvent settled = station.event(application, 3, EventTypes.PAYMENT_SETTLED);
        hub.words("ram-01", submitted, awaiting);
        DeskClient desk = signedIn(Role.OPERATOR);
        assertThat(desk.get("/money?lang=en").body()).contains("Awaiting confirmation", application.toString());
        hub.words("ram-01", settled);
        assertThat(desk.get("/money?lang=en").body()).doesNotContain(application.toString());
    }

    @Test
    void aPaymentThatSomebodyHasLookedUpElsewhereLeavesTheList() throws Exception {
        UUID application = station.newApplication();
        String facts = "{\"payment\":\"" + new UUID(5, 5) + "\",\"minor\":15000,\"currency\":\"ILS\"}";
        WireEvent awaiting = station.told(application, 1, EventTypes.PAYMENT_AWAITING, facts);
        hub.words("ram-01", awaiting);
        DeskClient desk = signedIn(Role.OPERATOR);
        assertThat(desk.get("/money?lang=en").body()).contains(application.toString());
        try (HubDatabase beside = database.beside()) {
            new AwaitingPayments(beside).tell(awaiting.eventId(), true, Instant.now());
        }
        assertThat(desk.get("/money?lang=en").body()).doesNotContain(application.toString());
    }

    @Test
    void aListGoesOnBehindItsLastRow() throws Exception {
        for (int i = 0; i < 120; i++) {
            hub.words("ram-01", paid(station.newApplication(), 5, "CASH", 100, "ILS"));
        }
        DeskClient desk = signedIn(Role.AUDITOR);
        String path = "/money";
        java.util.Set<String> seen = new java.util.TreeSet<>();
        int rows = 0;
        for (int page = 0; page < 3; page++) {
            String body = desk.get(path).body();
            var ids = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    .matcher(body);
            while (ids.find()) {
                seen.add(ids.group());
                rows++;
            }
            var next = java.util.regex.Pattern.compile("href=\"([^\"]+)\" id=\"next\"")
                    .matcher(body);
            path = next.find() ? next.group(1) : "/";
        }
        assertThat(rows).isEqualTo(120);
        assertThat(seen).hasSize(120);
        assertThat(path).isEqualTo("/");
    }

    @Test
    void whatAMinistryRefusedAndWhatWasNotTakenIsShown() throws Exception {
        UUID application = station.newApplication();
        UUID early = station.newApplication();
        hub.words("ram-01", station.event(application, 1, EventTypes.SUBMITTED));
        hub.words("ram-01", station.event(early, 3, EventTypes.RECEIPT_PRINTED));
        MinistryWord word = new MinistryWord(
                application, MinistryWord.State.REFUSED, new LocalText("مرفوض", "Refused"), "2026-11-28T08:00:00Z");
        try (HubDatabase beside = database.beside()) {
            assertThat(new SqlStationChanges(beside).tell(word, clock.instant()))
                    .isInstanceOf(Stored.Done.class);
        }
        assertThat(signedIn(Role.OPERATOR).get("/refused?lang=en").body())
                .contains(application.toString(), early.toString(), "An earlier part has not come");
    }

    @Test
    void eachRoleSeesWhatItsWorkNeedsAndNoMore() throws Exception {
        Map<Role, List<Integer>> answers = Map.of(
                Role.VIEWER, List.of(403, 403, 403),
                Role.OPERATOR, List.of(200, 200, 403),
                Role.AUDITOR, List.of(200, 200, 200));
        for (Map.Entry<Role, List<Integer>> role : answers.entrySet()) {
            DeskClient desk = signedIn(role.getKey());
            HttpResponse<String> home = desk.get("/");
            List<String> paths = List.of("/money", "/refused", "/record");
            for (int i = 0; i < paths.size(); i++) {
                int status = role.getValue().get(i);
                assertThat(desk.get(paths.get(i)).statusCode())
                        .as(role.getKey() + paths.get(i))
                        .isEqualTo(status);
                assertThat(home.body().contains("href=\"" + paths.get(i) + "\""))
                        .as("in the bar: " + role.getKey() + paths.get(i))
                        .isEqualTo(status == 200);
            }
        }
        account("salma", Role.VIEWER, "almonds of Hebron");
        assertThat(signedIn(Role.AUDITOR).get("/record?lang=en").body()).contains("Signed in", "Account or password");
    }
}
