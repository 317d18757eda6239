package org.shubbak.core.receipt;

import java.util.List;
import org.shubbak.core.store.LeasedBlock;
import org.shubbak.core.store.ReceiptNumbers;
import org.shubbak.core.text.Problem;

/// The hub as the one who gives out receipt numbers. Blocks with a deadline; never throws for anything a network or a
/// hub can do.
public interface HubNumbers {

    sealed interface Answer<T> {
        record Given<T>(T value) implements Answer<T> {}

        /// Nobody knows whether the hub did it: asking again under the same id is safe.
        record Not<T>(Problem problem) implements Answer<T> {}
    }

    /// The same lease id gives the same block, whenever and however often it is asked for.
    Answer<LeasedBlock> lease(String station, ReceiptNumbers.Asked asked);

    /// @return the numbers that the hub now knows to be void
    Answer<List<String>> voided(String station, List<String> receiptNumbers);
}
