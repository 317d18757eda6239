package org.shubbak.core.counter;

import java.util.List;
import org.shubbak.core.application.Answers;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceDefinition;

/// Until the fee rules of the catalogue are merged.
final class FeeSeam {
    private FeeSeam() {}

    static List<Fee.Line> lines(ServiceDefinition service, Answers answers) {
        return switch (service.fee()) {
            case Fee.Fixed fixed -> fixed.lines();
            case Fee.ByAnswer by -> by.lines().getOrDefault(answers.get(by.field()), List.of());
            case Fee.Assessed assessed -> List.of();
            case Fee.Unknown unknown -> List.of();
        };
    }
}
