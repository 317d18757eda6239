package org.shubbak.core.receipt;

import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.core.text.Texts;

/// What is said to a person about a receipt, in both languages.
public final class VerdictWords {
    private final Texts texts = Texts.of(VerdictWords.class);

    public LocalText of(TokenVerdict verdict) {
        return switch (verdict) {
            case TokenVerdict.Genuine genuine -> both("verify.genuine", genuine.token(), genuine.station());
            case TokenVerdict.RevokedLater later -> both("verify.revokedLater", later.token(), later.station());
            case TokenVerdict.OutOfForce out -> both("verify.outOfForce", out.token(), out.station());
            case TokenVerdict.UnknownStation unknown -> texts.both("verify.unknownStation");
            case TokenVerdict.Altered altered -> texts.both("verify.altered");
            case TokenVerdict.NoToken none -> texts.both("verify.noToken");
        };
    }

    /// Only the hub knows.
    public LocalText voided(ReceiptToken token) {
        return new LocalText(
                texts.say(Language.AR, "verify.void", Ltr.mark(token.receiptNumber())),
                texts.say(Language.EN, "verify.void", Ltr.mark(token.receiptNumber())));
    }

    private LocalText both(String key, ReceiptToken token, ListedStation station) {
        return new LocalText(in(Language.AR, key, token, station), in(Language.EN, key, token, station));
    }

    private String in(Language language, String key, ReceiptToken token, ListedStation station) {
        return texts.say(
                language,
                key,
                Ltr.mark(token.receiptNumber()),
                MoneyText.show(token.amount(), language),
                DateText.date(token.issuedOn(), language),
                Ltr.mark(station.name()));
    }
}
