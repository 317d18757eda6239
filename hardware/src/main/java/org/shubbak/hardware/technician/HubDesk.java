package org.shubbak.hardware.technician;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.technician.HubPass;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;

/// Where a technician has a station enrolled: its folder, and the hub at an address.
/// @param folder of the station
public record HubDesk(Path folder, Clock clock) {

    /// What the station has. Makes nothing.
    public HubPass pass() {
        return switch (StationIdentity.find(folder, new SecureRandom())) {
            case StationIdentity.Finding.Missing missing -> not(Problem.of("identity.notEnrolled"));
            case StationIdentity.Finding.Damaged damaged -> not(damaged.problem());
            case StationIdentity.Finding.Unreadable unreadable -> not(unreadable.problem());
            case StationIdentity.Finding.Found found ->
                switch (new Enrolment(found.identity(), clock, new SecureRandom()).standing()) {
                    case Enrolment.Standing.Has has -> given(has.enrolled());
                    case Enrolment.Standing.HasNot hasNot -> not(hasNot.problem());
                };
        };
    }

    /// For whoever asks the hub something else; empty where the station has no certificate.
    Optional<Enrolled> enrolled() {
        return enrolment()
                .filter(enrolment -> enrolment.standing() instanceof Enrolment.Standing.Has)
                .map(enrolment -> ((Enrolment.Standing.Has) enrolment.standing()).enrolled());
    }

    Optional<Enrolment> enrolment() {
        return StationIdentity.find(folder, new SecureRandom()) instanceof StationIdentity.Finding.Found found
                ? Optional.of(new Enrolment(found.identity(), clock, new SecureRandom()))
                : Optional.empty();
    }

    /// @param hub as typed
    /// @param code as typed
    public HubPass enrol(String hub, String code) {
        return switch (outcome(hub, code)) {
            case EnrolOutcome.Refused refused -> not(refused.problem());
            case EnrolOutcome.Done done -> given(done.enrolled());
        };
    }

    /// The same for a command line.
    public EnrolOutcome outcome(String hub, String code) {
        SecureRandom random = new SecureRandom();
        return switch (StationIdentity.open(folder, clock, random)) {
            case StationIdentity.Opening.Refused refused -> new EnrolOutcome.Refused(refused.problem());
            case StationIdentity.Opening.Opened opened ->
                address(hub)
                        .map(address -> new Enrolment(opened.identity(), clock, random).enrol(address, code))
                        .orElseGet(() -> new EnrolOutcome.Refused(Problem.of("identity.needsTls")));
        };
    }

    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(new URI(typed.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HubPass given(Enrolled enrolled) {
        String until = DateText.numeric(enrolled.certificate()
                .getNotAfter()
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate());
        return new HubPass.Given(
                enrolled.station(),
                enrolled.office(),
                new Findings().say("technician.enrolled", Ltr.mark(enrolled.station()), Ltr.mark(until)));
    }

    public static LocalText say(Problem problem) {
        return new Findings().say(problem);
    }

    /// The person who is asked to enrol it is the one who reads this.
    private static HubPass not(Problem problem) {
        return new HubPass.NotGiven(
                problem.code().equals("identity.notEnrolled")
                        ? new Findings().say("technician.notEnrolled")
                        : say(problem));
    }
}
