package org.shubbak.hardware.payment.lrc;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One dialect, as its file says: `docs/lrc-profiles.md` explains every part for those who write another.
/// @param separator between the parts of a payload; empty where parts stand at fixed positions
/// @param answerCode where an answer says what it answers
/// @param progressCode an answer of this code says how far the terminal is; null where there is none
/// @param receiptCode an answer of this code is a line of a receipt; null where there is none
/// @param keepsUnacknowledged the bank's word that a result stands also when our acknowledgement of it is lost;
/// without that word an approval is looked up before it counts
/// @param results what the terminal's codes mean; a code that is not here leaves the matter in doubt
public record LrcProfile(
        String id,
        Framing framing,
        String separator,
        Charset charset,
        Amount amount,
        Place answerCode,
        @Nullable String progressCode,
        @Nullable String receiptCode,
        boolean keepsUnacknowledged,
        Map<Ask, Command> commands,
        Map<String, Meaning> results,
        Timers timers) {

    public LrcProfile {
        commands = Map.copyOf(commands);
        results = Map.copyOf(results);
    }

    /// @param lengthBytes 0 for `STX payload ETX LRC`; otherwise so many bytes of length, high one first, stand in
    /// front and there is no check sum and no acknowledgement
    /// @param seed where the check sum begins
    /// @param coversStart whether STX goes into the check sum
    /// @param coversEnd whether ETX goes into it
    /// @param framedControl whether ACK and NAK come as `byte ETX LRC`
    /// @param progressLength characters between 01 and 04 in a progress frame; 0 where there are none
    public record Framing(
            int lengthBytes,
            int seed,
            boolean coversStart,
            boolean coversEnd,
            boolean framedControl,
            int progressLength) {}

    /// @param digits an amount has at most so many
    /// @param decimals how many of them stand behind the point
    public record Amount(int digits, int decimals) {}

    /// What we ask a terminal for.
    public enum Ask {
        POLL,
        PAYMENT,
        LAST_RESULT,
        REVERSAL,
        TOTALS,
        END_OF_DAY
    }

    /// @param send the parts of the payload; `{name:width}` stands for a value
    /// @param answerCodes the codes that answer it; empty where the acknowledgement is the whole answer
    /// @param fields where an answer holds what; what is not named here is dropped
    /// @param ready for a poll: the values of `state` with which the terminal can work; empty for any
    public record Command(List<String> send, List<String> answerCodes, Map<Field, Place> fields, List<String> ready) {
        public Command {
            send = List.copyOf(send);
            answerCodes = List.copyOf(answerCodes);
            fields = Map.copyOf(fields);
            ready = List.copyOf(ready);
        }
    }

    /// What an answer may hold and we may keep.
    public enum Field {
        RESULT,
        TERMINAL_ID,
        REFERENCE,
        AUTHORISATION,
        AMOUNT,
        RECEIPT,
        TRACE,
        ORIGINAL_TRACE,
        CARD_TAIL,
        BRAND,
        DATE,
        TIME,
        STATE,
        VERSION,
        COUNT,
        TOTAL
    }

    /// @param at the index of a part, or the first position, counted from one
    /// @param length 0 for a part
    public record Place(int at, int length) {}

    public enum Verdict {
        APPROVED,
        DECLINED,
        NOT_STARTED,
        PROGRESS,
        /// For a question about the last transaction: there is none.
        NONE,
        IN_DOUBT
    }

    public record Meaning(Verdict verdict, LrcSentence sentence) {}

    /// @param acknowledgement to the ACK of one frame
    /// @param sends of one frame, repeats included
    /// @param result from the ACK to the answer; progress starts it again
    /// @param quiet no more receipt lines are expected after so long
    /// @param poll between two questions to a busy terminal
    /// @param patience how long a lookup waits for a terminal that is away or busy
    public record Timers(
            Duration acknowledgement, int sends, Duration result, Duration quiet, Duration poll, Duration patience) {

        public Timers withPatience(Duration other) {
            return new Timers(acknowledgement, sends, result, quiet, poll, other);
        }
    }

    public Optional<Command> command(Ask ask) {
        return Optional.ofNullable(commands.get(ask));
    }

    Meaning meaning(String code) {
        return results.getOrDefault(code, new Meaning(Verdict.IN_DOUBT, LrcSentence.OTHER));
    }

    public LrcProfile with(Timers others) {
        return new LrcProfile(
                id,
                framing,
                separator,
                charset,
                amount,
                answerCode,
                progressCode,
                receiptCode,
                keepsUnacknowledged,
                commands,
                results,
                others);
    }
}
