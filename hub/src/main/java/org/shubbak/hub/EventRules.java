package org.shubbak.hub;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.store.Standing;
import org.shubbak.hub.store.Standing.Before;

/// What the hub says about one event. Order is kept within one application only; money waits for nobody.
record EventRules(Texts texts) {

    EventVerdict judge(WireEvent event, Standing standing) {
        return switch (standing.before()) {
            case Before.Same same -> verdict(event, Verdict.DUPLICATE, same.note());
            case Before.Another another -> verdict(event, Verdict.REJECTED, "id-reuse");
            case Before.Never never -> first(event, standing);
        };
    }

    private EventVerdict first(WireEvent event, Standing standing) {
        boolean inPlace = event.applicationSeq() == standing.nextPlace();
        if (EventTypes.isPayment(event.type())) {
            return verdict(event, Verdict.ACCEPTED, inPlace ? null : "unmatched");
        }
        if (!EventTypes.known(event.type())) {
            return verdict(event, Verdict.DEFERRED, "unknown-type");
        }
        if (inPlace) {
            return verdict(event, Verdict.ACCEPTED, null);
        }
        boolean early = event.applicationSeq() > standing.nextPlace() && !standing.placeTaken();
        return early
                ? verdict(event, Verdict.DEFERRED, "missing-predecessor")
                : verdict(event, Verdict.CONFLICT, "stale");
    }

    private EventVerdict verdict(WireEvent event, Verdict verdict, @Nullable String code) {
        return said(new EventVerdict(event.eventId(), verdict, code, null));
    }

    /// With the words that belong to its code.
    EventVerdict said(EventVerdict verdict) {
        String code = verdict.code();
        return code == null
                ? verdict
                : new EventVerdict(verdict.eventId(), verdict.verdict(), code, texts.both(Problem.of(code)));
    }
}
