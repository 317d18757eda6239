package org.shubbak.core.counter;

import java.util.Optional;
import org.shubbak.core.text.Problem;

/// Two people who stand for one decision about money. That each of them is who the name says, and that the second may
/// decide, was proven where they signed.
/// @param clerk who brings it forward
/// @param second who agrees
public record TwoPeople(Actor clerk, Actor second) {

    /// One person alone decides nothing.
    Optional<Problem> alone() {
        return clerk.equals(second) ? Optional.of(Problem.of("payment.twoPeople")) : Optional.empty();
    }

    /// As the audit log writes them.
    String names() {
        return clerk.id() + "+" + second.id();
    }
}
