package org.shubbak.core.counter;

import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.Problem;

/// What came of filing an application. `Filed` is returned only after the commit: from then on the person is safe.
public sealed interface FileOutcome {
    record Filed(CitizenApplication application, Receipt receipt) implements FileOutcome {}

    /// The fee is not settled; nothing was filed.
    record NotPaid(Problem problem) implements FileOutcome {}

    record NotKept(Problem problem) implements FileOutcome {}
}
