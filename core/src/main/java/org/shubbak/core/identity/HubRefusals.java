package org.shubbak.core.identity;

import java.util.Optional;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.text.Problem;

/// What the station says about what the hub says, and about lines that end before the hub says anything.
public final class HubRefusals {
    private HubRefusals() {}

    /// @param body of an answer 401 or 403, or of a refused enrolment
    public static Problem of(byte[] body) {
        return EnrolJson.refusal(body).flatMap(HubRefusals::known).orElseGet(() -> Problem.of("sync.notAllowed"));
    }

    /// @param fault that ended an exchange with the hub
    public static Problem of(Throwable fault) {
        return HubTrust.reason(fault).orElseGet(() -> Problem.of("sync.unreachable"));
    }

    private static Optional<Problem> known(String code) {
        return switch (code) {
            case "code-unknown" -> problem("identity.codeUnknown");
            case "code-used" -> problem("identity.codeUsed");
            case "code-expired" -> problem("identity.codeExpired");
            case "too-many-tries" -> problem("identity.tooManyTries");
            case "certificate-missing", "certificate-unknown" -> problem("identity.unknown");
            case "certificate-revoked", "station-revoked" -> problem("identity.revoked");
            case "certificate-expired" -> problem("identity.expired");
            case "certificate-too-old" -> problem("identity.tooOld");
            case "other-station" -> problem("identity.otherStation");
            case "other-key" -> problem("identity.otherKey");
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(String code) {
        return Optional.of(Problem.of(code));
    }
}
