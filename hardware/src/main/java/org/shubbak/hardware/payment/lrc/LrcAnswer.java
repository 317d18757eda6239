package org.shubbak.hardware.payment.lrc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.lrc.LrcProfile.Place;
import org.shubbak.hardware.payment.lrc.LrcProfile.Verdict;
import org.shubbak.hardware.payment.wire.CardNumbers;

/// An answer, read by the command it answers. Card number, account and whatever the profile does not name end here.
final class LrcAnswer {
    private final LrcProfile profile;
    private final Command command;
    private final String payload;

    LrcAnswer(LrcProfile profile, Command command, String payload) {
        this.profile = profile;
        this.command = command;
        this.payload = payload;
    }

    /// What stands at a place of any payload; empty where it is too short.
    static String at(LrcProfile profile, Place place, String payload) {
        if (place.length() == 0) {
            String[] parts = payload.split(Pattern.quote(profile.separator()), -1);
            return place.at() < parts.length ? parts[place.at()] : "";
        }
        int start = place.at() - 1;
        int end = Math.min(payload.length(), start + place.length());
        return start < 0 || start >= end ? "" : payload.substring(start, end);
    }

    /// Null where the answer has no such field, or a blank one.
    @Nullable
    String text(Field field) {
        Place place = command.fields().get(field);
        String text = place == null ? "" : at(profile, place, payload).strip();
        return text.isEmpty() ? null : CardNumbers.mask(text);
    }

    private @Nullable String digits(Field field) {
        String text = text(field);
        return text == null || !text.matches("\\d+") ? null : text;
    }

    String code() {
        String code = text(Field.RESULT);
        return code == null ? "" : code;
    }

    LrcProfile.Meaning meaning() {
        return profile.meaning(code());
    }

    /// @param currency the terminal's: this family names none
    TerminalResult result(CurrencyCode currency) {
        boolean payment = !command.fields().containsKey(Field.ORIGINAL_TRACE);
        return new TerminalResult(
                code(),
                meaning().verdict() == Verdict.APPROVED,
                payment,
                money(Field.AMOUNT, currency).orElse(null),
                text(Field.TERMINAL_ID),
                text(Field.RECEIPT),
                text(Field.TRACE),
                time(),
                text(Field.AUTHORISATION),
                text(Field.BRAND),
                lastFour(),
                text(Field.ORIGINAL_TRACE));
    }

    Optional<Money> money(Field field, CurrencyCode currency) {
        String digits = digits(field);
        String number = digits == null ? "" : digits.replaceFirst("^0+(?=.)", "");
        if (number.isEmpty() || number.length() > 12) {
            return Optional.empty();
        }
        long minor = Long.parseLong(number);
        for (int decimals = profile.amount().decimals(); decimals < currency.decimals(); decimals++) {
            minor *= 10;
        }
        return Optional.of(new Money(minor, currency));
    }

    /// Of whatever the terminal sends of the card, the last four digits alone.
    private @Nullable String lastFour() {
        Place place = command.fields().get(Field.CARD_TAIL);
        String number = place == null ? "" : at(profile, place, payload).strip();
        String tail = number.substring(Math.max(0, number.length() - 4));
        return tail.matches("\\d{4}") ? tail : null;
    }

    /// `DDMMYYYY` and `hhmmss`, as the counter compares times.
    private @Nullable String time() {
        String date = digits(Field.DATE);
        String time = digits(Field.TIME);
        if (date == null || time == null || date.length() < 4 || time.length() != 6) {
            return null;
        }
        return date.substring(2, 4) + date.substring(0, 2) + " " + time;
    }
}
