package org.shubbak.hardware.payment.lrc;

/// What a technician may see of the wire: which message and how long. Its values may be a card's.
final class LrcTrace {
    private LrcTrace() {}

    static String of(LrcProfile profile, String payload) {
        if (payload.isEmpty()) {
            return "progress";
        }
        String code = LrcAnswer.at(profile, profile.answerCode(), payload);
        return (code.matches("[0-9A-Za-z]{1,4}") ? code : "?") + " text(" + payload.length() + ")";
    }
}
