package org.shubbak.core.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.core.store.LeasedBlock;
import org.shubbak.core.store.ReceiptNumbers;
import org.shubbak.core.text.Problem;

/// A hub that only leases, and can be out of reach before or after it has done so.
final class BlockKeeper implements HubNumbers {
    final Map<UUID, LeasedBlock> leased = new HashMap<>();
    final List<String> voided = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    boolean away;
    boolean answersLost;

    @Override
    public Answer<LeasedBlock> lease(String station, ReceiptNumbers.Asked asked) {
        if (away) {
            return gone();
        }
        LeasedBlock block = leased.computeIfAbsent(asked.leaseId(), id -> {
            long first = Math.max(next.getOrDefault(asked.series(), 1L), asked.used() + 1);
            next.put(asked.series(), first + asked.wanted());
            return new LeasedBlock(id, asked.series(), first, first + asked.wanted() - 1);
        });
        return answersLost ? gone() : new Answer.Given<>(block);
    }

    @Override
    public Answer<List<String>> voided(String station, List<String> receiptNumbers) {
        if (away) {
            return gone();
        }
        voided.addAll(receiptNumbers);
        return answersLost ? gone() : new Answer.Given<>(receiptNumbers);
    }

    private static <T> Answer<T> gone() {
        return new Answer.Not<>(Problem.of("sync.unreachable"));
    }
}
