package org.shubbak.core.counter;

import java.util.Optional;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.Problem;

/// What another payment system calls a payment, as it came to this counter.
public sealed interface Reference {
    /// Read from a bar code or QR code.
    record Scanned(String text) implements Reference {}

    /// Typed, and typed once more, because nothing else checks it.
    record Typed(String once, String again) implements Reference {}

    /// Why it cannot be one, if so.
    static Optional<Problem> fault(Reference reference) {
        if (reference instanceof Typed typed
                && !InputText.reference(typed.once()).equals(InputText.reference(typed.again()))) {
            return Optional.of(Problem.of("payment.typedDiffers"));
        }
        return value(reference).matches("[A-Z0-9][A-Z0-9-]{3,39}")
                ? Optional.empty()
                : Optional.of(Problem.of("payment.referenceIncomplete"));
    }

    static String value(Reference reference) {
        return switch (reference) {
            case Scanned scanned -> InputText.reference(scanned.text());
            case Typed typed -> InputText.reference(typed.once());
        };
    }
}
