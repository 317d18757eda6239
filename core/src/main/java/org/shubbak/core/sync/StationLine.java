package org.shubbak.core.sync;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.HubAddress;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.text.Problem;

/// The line of an enrolled station: finds its certificate, has it renewed in time or when the hub calls it expired, and
/// begins anew with the next one. Nothing leaves before the station is enrolled, and nothing in clear for another
/// computer.
public final class StationLine implements HubClient {
    private static final Duration BETWEEN_RENEWALS = Duration.ofHours(1);

    private final URI hub;
    private final String station;
    private final Enrolment enrolment;
    private final Function<Optional<Enrolled>, HubClient> opening;
    private final Clock clock;
    private @Nullable Enrolled enrolled;
    private @Nullable HubClient open;
    private @Nullable Instant asked;
    private volatile @Nullable HubClient closing;

    /// @param station the name under which it sends
    /// @param opening the line with this certificate; without one to a hub on this computer
    public StationLine(
            URI hub,
            String station,
            Enrolment enrolment,
            Function<Optional<Enrolled>, HubClient> opening,
            Clock clock) {
        this.hub = hub;
        this.station = station;
        this.enrolment = enrolment;
        this.opening = opening;
        this.clock = clock;
    }

    /// The usual one.
    public static StationLine over(URI hub, String station, Enrolment enrolment, Clock clock) {
        return over(hub, station, enrolment, clock, HttpHubClient.WHOLE);
    }

    /// @param deadline for one exchange
    public static StationLine over(URI hub, String station, Enrolment enrolment, Clock clock, Duration deadline) {
        return new StationLine(
                hub,
                station,
                enrolment,
                given -> new HttpHubClient(
                        hub,
                        enrolment.publicKey(),
                        given.map(enrolment::client).orElseGet(HttpHubClient::plain),
                        deadline),
                clock);
    }

    @Override
    public HubAnswer send(EventBatch batch) {
        return over(
                line -> line.send(batch),
                HubAnswer.NotAllowed::new,
                answer -> answer instanceof HubAnswer.NotAllowed not && mended(not.problem()));
    }

    @Override
    public void prepare(EventBatch batch) {
        HubClient line = closing;
        if (line != null) {
            line.prepare(batch);
        }
    }

    @Override
    public HubReply ask(HubQuestion question) {
        return over(
                line -> line.ask(question),
                HubReply.Refused::new,
                reply -> reply instanceof HubReply.Refused not && mended(not.problem()));
    }

    @Override
    public ParcelReply carry(Parcel parcel) {
        return over(
                line -> line.carry(parcel),
                ParcelReply.NotAllowed::new,
                reply -> reply instanceof ParcelReply.NotAllowed not && mended(not.problem()));
    }

    /// @param again whether what came is no longer true, because the station has another certificate now
    private <T> T over(Function<HubClient, T> saying, Function<Problem, T> refused, Predicate<T> again) {
        Optional<Problem> refusal = HubAddress.refusal(hub).or(this::ready);
        HubClient line = open;
        if (refusal.isPresent() || line == null) {
            return refused.apply(refusal.orElseGet(() -> Problem.of("identity.notEnrolled")));
        }
        T answer = saying.apply(line);
        HubClient renewed = again.test(answer) ? open : null;
        return renewed == null ? answer : saying.apply(renewed);
    }

    /// Why nothing can be sent now.
    private Optional<Problem> ready() {
        if (!HubAddress.secure(hub)) {
            if (open == null) {
                use(opening.apply(Optional.empty()));
            }
            return Optional.empty();
        }
        Enrolled known = enrolled;
        if (known == null) {
            switch (enrolment.standing()) {
                case Enrolment.Standing.HasNot not -> {
                    return Optional.of(not.problem());
                }
                case Enrolment.Standing.Has has -> take(has.enrolled());
            }
            known = enrolled;
        }
        if (known != null && enrolment.due(known) && mayAsk()) {
            renew(known);
        }
        return named();
    }

    private Optional<Problem> named() {
        Enrolled known = enrolled;
        return known == null || known.station().equals(station)
                ? Optional.empty()
                : Optional.of(Problem.of("identity.otherName", known.station(), station));
    }

    /// Whether it is worth another try: somebody enrolled the station meanwhile, or the certificate could be renewed.
    private boolean mended(Problem refused) {
        Enrolled before = enrolled;
        if (before == null) {
            return false;
        }
        if (enrolment.standing() instanceof Enrolment.Standing.Has has
                && !has.enrolled().certificate().equals(before.certificate())) {
            take(has.enrolled());
            return named().isEmpty();
        }
        return refused.code().equals("identity.expired") && mayAsk() && renew(before);
    }

    private boolean mayAsk() {
        Instant last = asked;
        Instant now = clock.instant();
        return last == null || Duration.between(last, now).abs().compareTo(BETWEEN_RENEWALS) >= 0;
    }

    private boolean renew(Enrolled known) {
        asked = clock.instant();
        if (enrolment.renew(hub, known) instanceof EnrolOutcome.Done done) {
            take(done.enrolled());
            return true;
        }
        return false;
    }

    private void take(Enrolled now) {
        enrolled = now;
        use(opening.apply(Optional.of(now)));
    }

    private void use(HubClient line) {
        HubClient old = open;
        open = line;
        closing = line;
        if (old != null) {
            old.close();
        }
    }

    /// Any thread.
    @Override
    public void close() {
        HubClient line = closing;
        if (line != null) {
            line.close();
        }
    }
}
