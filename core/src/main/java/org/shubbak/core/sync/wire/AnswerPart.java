package org.shubbak.core.sync.wire;

import java.util.List;
import java.util.UUID;
import org.shubbak.core.text.LocalText;

/// The hub's verdicts about one part of a carried queue, signed each by itself: whatever of a file arrives can be
/// believed, and nothing that somebody else wrote.
/// @param part 1, 2, 3 … within the file
/// @param signature of the hub over [#digest], ES256, base64url without padding
public record AnswerPart(long part, List<EventVerdict> verdicts, String signature) {
    public AnswerPart {
        verdicts = List.copyOf(verdicts);
    }

    public static AnswerPart signed(CarriedHead head, long part, List<EventVerdict> verdicts, Signer signer) {
        AnswerPart unsigned = new AnswerPart(part, verdicts, "");
        return new AnswerPart(part, verdicts, Base64Url.of(signer.sign(unsigned.digest(head))));
    }

    /// What is signed: for which station and which export the hub says this, and every verdict whole.
    public byte[] digest(CarriedHead head) {
        Binary binary = new Binary("shubbak-answers-1")
                .text(head.station())
                .id(head.export())
                .number(part)
                .number(verdicts.size());
        for (EventVerdict verdict : verdicts) {
            UUID event = verdict.eventId();
            LocalText text = verdict.text();
            binary.id(event).text(verdict.verdict().name());
            binary.text(verdict.code() == null ? "" : verdict.code());
            binary.text(text == null ? "" : text.ar()).text(text == null ? "" : text.en());
        }
        return binary.bytes();
    }
}
