package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Standing;
import org.shubbak.hub.store.Standing.Before;

class EventRulesTest {
    private final EventRules rules = new EventRules(Hub.texts());

    @ParameterizedTest
    @CsvSource({
        "submitted,       1, 1, false, ACCEPTED,",
        "receipt-printed, 3, 3, false, ACCEPTED,",
        "receipt-printed, 3, 2, false, DEFERRED, missing-predecessor",
        "submitted,       1, 3, true,  CONFLICT, stale",
        "receipt-printed, 5, 3, true,  CONFLICT, stale",
        "paid,            2, 2, false, ACCEPTED,",
        "paid,            2, 1, false, ACCEPTED, unmatched",
        "paid,            2, 4, true,  ACCEPTED, unmatched",
        "amended,         2, 2, false, DEFERRED, unknown-type",
        "amended,         1, 3, true,  DEFERRED, unknown-type",
    })
    void firstWordDependsOnTypeAndPlace(String type, int place, int next, boolean taken, Verdict verdict, String code) {
        EventVerdict said = rules.judge(event(type, place), new Standing(new Before.Never(), taken, next));
        assertThat(said.verdict()).isEqualTo(verdict);
        assertThat(said.code()).isEqualTo(code);
    }

    @Test
    void whatCameBeforeIsADuplicateWithItsFirstNoteWhereverItsPlaceIsNow() {
        EventVerdict said = rules.judge(event("paid", 1), new Standing(new Before.Same("unmatched"), true, 4));
        assertThat(said.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(said.code()).isEqualTo("unmatched");
    }

    @Test
    void evenAPaymentCannotTakeTheIdOfAnotherEvent() {
        EventVerdict said = rules.judge(event("paid", 2), new Standing(new Before.Another(), false, 2));
        assertThat(said.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(said.code()).isEqualTo("id-reuse");
    }

    @Test
    void everyWordThatHoldsAnEventBackIsExplainedInBothLanguages() {
        EventVerdict said = rules.judge(event("submitted", 2), new Standing(new Before.Never(), false, 1));
        assertThat(said.text()).isNotNull().satisfies(text -> {
            assertThat(text.ar()).contains("تلقائياً");
            assertThat(text.en()).contains("by itself");
        });
    }

    private static WireEvent event(String type, int place) {
        return new WireEvent(
                new UUID(0, 1), new UUID(0, 2), place, 1, type, "2026-11-23T09:15:00Z", "0".repeat(64), "{}", "{}");
    }
}
