package org.shubbak.core.carry;

import java.util.List;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// What people are told about files that are carried by hand.
public final class CarryWords {
    private final Texts texts = Texts.of(Counter.class, CarryWords.class);

    public LocalText of(CarryOutcome outcome) {
        return switch (outcome) {
            case CarryOutcome.Written written ->
                say(
                        "carry.written",
                        written.events(),
                        String.valueOf(written.file().getFileName()));
            case CarryOutcome.NothingWaits nothing -> say("carry.nothingWaits");
            case CarryOutcome.Taken taken ->
                taken.trouble().map(this::of).orElseGet(() -> say("carry.taken", taken.judged(), taken.verdicts()));
            case CarryOutcome.Refused refused -> of(refused.problem());
        };
    }

    /// What is named in a problem here is a file, a folder or a station: from the left in both languages.
    public LocalText of(Problem problem) {
        List<String> marked = problem.arguments().stream().map(Ltr::mark).toList();
        return texts.both(new Problem(problem.code(), marked));
    }

    private LocalText say(String key, Object... arguments) {
        return new LocalText(texts.say(Language.AR, key, arguments), texts.say(Language.EN, key, arguments));
    }
}
