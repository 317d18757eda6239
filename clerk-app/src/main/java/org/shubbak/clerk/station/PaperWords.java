package org.shubbak.clerk.station;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.ui.language.Words;

/// What became of a paper, in words.
public final class PaperWords {
    private PaperWords() {}

    /// @param outcome null while the printer works
    public static String of(@Nullable PrintOutcome outcome, Words now) {
        if (outcome == null) {
            return now.say("clerk.paper.printing");
        }
        return switch (outcome) {
            case PrintOutcome.PrintedConfirmed printed -> now.say("clerk.paper.printed");
            case PrintOutcome.Processed printed -> now.say("clerk.paper.printed");
            case PrintOutcome.SentOnly sent -> now.say("clerk.paper.sent");
            case PrintOutcome.NotPrinted not -> now.say("clerk.paper.not") + " " + now.say(not.problem());
        };
    }
}
