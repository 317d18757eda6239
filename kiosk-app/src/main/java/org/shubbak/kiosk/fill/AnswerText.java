package org.shubbak.kiosk.fill;

import java.util.List;
import org.shubbak.core.catalogue.AmountAnswer;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.IsoDay;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.language.Words;

/// An answer as people read it, and as they would type it.
public final class AnswerText {
    private static final int SHOWN = 3;

    private AnswerText() {}

    /// Sensitive answers keep their last three signs.
    public static String show(Field field, String kept, Words words) {
        if (kept.isEmpty()) {
            return words.say("check.empty");
        }
        if (field.info().sensitive()) {
            return Ltr.mark(masked(kept));
        }
        return switch (field) {
            case Field.Choice choice -> label(choice.options(), kept, words);
            case Field.YesNo yesNo -> yesNo(yesNo, kept, words);
            case Field.Amount any ->
                AmountAnswer.parse(kept)
                        .map(money -> MoneyText.show(money, words.now()))
                        .orElse(kept);
            case Field.Date any -> Ltr.mark(day(kept));
            case Field.YearMonth any -> Ltr.mark(month(kept));
            case Field.Text text -> text.info().leftToRight() ? Ltr.mark(kept) : kept;
            case Field.NationalId any -> Ltr.mark(kept);
            case Field.WholeNumber any -> Ltr.mark(kept);
            case Field.Phone any -> Ltr.mark(kept);
            case Field.Email any -> Ltr.mark(kept);
            case Field.Plate any -> Ltr.mark(kept);
            case Field.Reference any -> Ltr.mark(kept);
        };
    }

    /// What stands in the field when the question is opened again.
    public static String typed(Field field, String kept) {
        return switch (field) {
            case Field.Date any -> day(kept);
            case Field.YearMonth any -> month(kept);
            case Field.Amount amount -> amount.currencies().size() == 1 ? kept.replaceFirst(" .*", "") : kept;
            case Field.NationalId any -> kept;
            case Field.Text any -> kept;
            case Field.WholeNumber any -> kept;
            case Field.Phone any -> kept;
            case Field.Email any -> kept;
            case Field.Plate any -> kept;
            case Field.Choice any -> kept;
            case Field.YesNo any -> kept;
            case Field.Reference any -> kept;
        };
    }

    public static String masked(String value) {
        int hidden = Math.max(0, value.length() - SHOWN);
        return "•".repeat(hidden) + value.substring(hidden);
    }

    private static String label(List<Field.Option> options, String kept, Words words) {
        return options.stream()
                .filter(option -> option.value().equals(kept))
                .findFirst()
                .map(option -> option.label().in(words.now()))
                .orElse(kept);
    }

    private static String yesNo(Field.YesNo field, String kept, Words words) {
        boolean yes = kept.equals("true");
        if (field.mustBeTrue()) {
            return words.say(yes ? "ask.agree" : "ask.disagree");
        }
        return words.say(yes ? "nav.yes" : "nav.no");
    }

    private static String day(String kept) {
        return IsoDay.read(kept).map(DateText::numeric).orElse(kept);
    }

    private static String month(String kept) {
        return kept.matches("\\d{4}-\\d{2}") ? kept.substring(5) + "/" + kept.substring(0, 4) : kept;
    }
}
