package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ApplicationQuery;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

class DrainTest extends DrainFixture {
    @Test
    void aFiledApplicationReachesTheHubOnceAndItsBodyIsErasedHere() {
        CitizenApplication application = desk.filePaid().application();
        drain.step();

        assertThat(hub.received).extracting(WireEvent::type).containsExactly("paid", "submitted");
        assertThat(drain.status().waiting()).isZero();
        assertThat(states()).containsExactly(ApplicationState.ACCEPTED);
        assertThat(erasedAfter(Duration.ofHours(23))).isZero();
        assertThat(erasedAfter(Duration.ofHours(2))).isEqualTo(1);
        CitizenApplication left =
                desk.counter.records().find(application.id(), Desk.CLERK).orElseThrow();
        assertThat(left.applicant().nationalId()).isEqualTo("••••••014");
        assertThat(left.answers().values()).isEmpty();
        assertThat(desk.counter.copyOf(application.id(), Language.AR, Desk.CLERK))
                .isPresent();
    }

    private int erasedAfter(Duration more) {
        desk.clock.pass(more);
        return desk.kept(transaction -> desk.store.erasure().run(transaction, Duration.ofDays(1), 100));
    }

    static Stream<HubStub.Answer> nonsense() {
        return Stream.of(
                (exchange, batch) -> HubStub.status(exchange, 503),
                (exchange, batch) -> HubStub.status(exchange, 500),
                (exchange, batch) -> HubStub.status(exchange, 400),
                (exchange, batch) -> HubStub.status(exchange, 404),
                (exchange, batch) -> HubStub.status(exchange, 302),
                (exchange, batch) -> HubStub.status(exchange, 429),
                (exchange, batch) -> HubStub.status(exchange, 204),
                (exchange, batch) -> HubStub.body(exchange, new byte[0]),
                (exchange, batch) -> HubStub.body(exchange, "<html>welcome to the hotel</html>".getBytes(UTF_8)),
                (exchange, batch) -> HubStub.body(exchange, "{\"verdicts\":[]}".getBytes(UTF_8)),
                (exchange, batch) -> HubStub.body(exchange, new byte[2 << 20]),
                (exchange, batch) -> HubStub.body(exchange, WireJson.write(strangers())),
                (exchange, batch) -> exchange.close());
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatCannotBeUnderstoodJudgesNothing(HubStub.Answer answer) {
        desk.fileFree();
        hub.misbehaviour.add(answer);

        drain.step();
        assertThat(drain.status().waiting()).isEqualTo(1);
        assertThat(drain.status().problem()).isPresent();
        assertThat(states()).containsExactly(ApplicationState.WAITING);

        drain.step();
        assertThat(drain.status().waiting()).isZero();
        assertThat(hub.received.get(0)).isEqualTo(hub.received.get(1));
    }

    @Test
    void anAnswerThatWasSwallowedAfterTheCommitMakesNoSecondEvent() {
        desk.fileFree();
        hub.misbehaviour.add((exchange, batch) -> {
            hub.take(batch);
            exchange.close();
        });

        drain.step();
        drain.step();

        assertThat(hub.accepted).hasSize(1);
        assertThat(states()).containsExactly(ApplicationState.ACCEPTED);
    }

    @Test
    void aHubThatNeverAnswersIsGivenUpAndAskedAgain() {
        client.close();
        client = client(Duration.ofMillis(200));
        drain = drain();
        desk.fileFree();
        hub.misbehaviour.add((exchange, batch) -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });

        drain.step();

        assertThat(drain.status().online()).isFalse();
        client.close();
        client = client(PATIENT);
        drain = drain();
        drain.step();
        assertThat(drain.status().waiting()).isZero();
    }

    @Test
    void aStationThatIsNotAcceptedKeepsEverythingAndSaysSo() {
        desk.fileFree();
        hub.misbehaviour.add((exchange, batch) -> HubStub.status(exchange, 403));

        Drain.Next next = drain.step();

        assertThat(drain.status().problem()).contains(Problem.of("sync.notAllowed"));
        assertThat(next.pause()).isEqualTo(Backoff.CAP);
        assertThat(drain.status().waiting()).isEqualTo(1);
    }

    @Test
    void theHubsWishToBeLeftAloneIsKept() {
        desk.fileFree();
        hub.misbehaviour.add((exchange, batch) -> {
            exchange.getResponseHeaders().add("Retry-After", "77");
            HubStub.status(exchange, 503);
        });

        assertThat(drain.step().pause())
                .as("a part of a second more, so that not all come at once who heard the same")
                .isBetween(Duration.ofSeconds(77), Duration.ofSeconds(78))
                .isNotEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void aRefusedApplicationStaysWithItsReasonAndHoldsUpNobody() {
        CitizenApplication bad = desk.fileFree().application();
        desk.fileFree();
        hub.rejected = event -> event.applicationId().equals(bad.id());

        drain.step();

        List<ApplicationSummary> list = desk.counter.records().list(ApplicationQuery.newest(10));
        assertThat(list)
                .extracting(ApplicationSummary::state)
                .containsExactly(ApplicationState.ACCEPTED, ApplicationState.REFUSED);
        assertThat(list.get(1).refusal()).isEqualTo(new LocalText("مرفوض", "refused"));
        assertThat(desk.counter
                        .records()
                        .find(bad.id(), Desk.CLERK)
                        .orElseThrow()
                        .applicant())
                .isEqualTo(Desk.YOUSEF);
    }

    @Test
    void onePoisonedEventIsParkedAndAllOthersPass() {
        fileFree(9);
        CitizenApplication bad = desk.filePaid().application();
        fileFree(9);
        hub.poison = event ->
                event.type().equals("submitted") && event.applicationId().equals(bad.id());
        steps(60);

        assertThat(drain.status().waiting()).isZero();
        assertThat(hub.accepted).hasSize(19);
        assertThat(states())
                .filteredOn(state -> state == ApplicationState.REFUSED)
                .hasSize(1);
        assertThat(hub.received)
                .filteredOn(event -> hub.accepted.contains(event.eventId()))
                .extracting(WireEvent::type)
                .contains("paid");
    }

    @Test
    void aHubThatRefusesEverythingParksNothing() {
        fileFree(5);
        hub.poison = event -> true;
        steps(80);
        assertThat(drain.status().waiting()).isEqualTo(5);

        hub.poison = event -> false;
        steps(5);
        assertThat(hub.accepted).hasSize(5);
        assertThat(states()).containsOnly(ApplicationState.ACCEPTED);
    }

    @Test
    void moneyPassesAnEventThatIsStuck() {
        CitizenApplication application = desk.open(Desk.PAID);
        desk.payments(null).cash(application, Desk.FEE, Desk.CLERK);
        CitizenApplication refused = desk.fileFree().application();
        hub.rejected = event -> event.type().equals("submitted");
        drain.step();

        desk.counter.printed(refused.id(), new PrintOutcome.SentOnly(1, 1), Desk.CLERK);
        drain.step();

        assertThat(hub.received).extracting(WireEvent::type).containsExactlyInAnyOrder("paid", "submitted");
    }

    @Test
    void aDeferredEventComesAgainLaterAndKeepsItsOrder() {
        CitizenApplication application = desk.fileFree().application();
        desk.counter.printed(application.id(), new PrintOutcome.SentOnly(1, 1), Desk.CLERK);
        hub.misbehaviour.add((exchange, batch) -> HubStub.body(
                exchange,
                WireJson.write(new BatchAnswer(batch.events().stream()
                        .map(event -> new EventVerdict(event.eventId(), Verdict.DEFERRED, "later", null))
                        .toList()))));
        drain.step();
        drain.step();
        assertThat(hub.accepted).isEmpty();

        desk.clock.pass(Duration.ofMinutes(1));
        drain.step();

        assertThat(hub.accepted).hasSize(2);
        assertThat(hub.received.subList(2, 4))
                .extracting(WireEvent::applicationSeq)
                .containsExactly(1, 2);
    }

    @Test
    void noBatchHoldsMoreThanAHundredEvents() {
        fileFree(130);
        drain.step();
        assertThat(hub.received).hasSize(100);
        drain.step();
        assertThat(hub.accepted).hasSize(130);
    }

    @Test
    void aBatchThatIsTooLargeIsHalved() {
        fileFree(8);
        hub.misbehaviour.add((exchange, batch) -> HubStub.status(exchange, 413));
        drain.step();
        drain.step();

        assertThat(hub.received).hasSize(12);
        steps(3);
        assertThat(hub.accepted).hasSize(8);
    }

    private void fileFree(int count) {
        for (int i = 0; i < count; i++) {
            desk.fileFree();
        }
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            drain.step();
            desk.clock.pass(Duration.ofMinutes(6));
        }
    }

    private List<ApplicationState> states() {
        List<ApplicationSummary> list = desk.counter.records().list(ApplicationQuery.newest(100));
        return list.stream().map(ApplicationSummary::state).toList();
    }

    private static BatchAnswer strangers() {
        return new BatchAnswer(List.of(new EventVerdict(new UUID(1, 2), Verdict.ACCEPTED, null, null)));
    }
}
