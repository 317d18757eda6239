package org.shubbak.kiosk.choose;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.OpeningPolicy;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;
import org.shubbak.core.catalogue.ServiceDefinition.ProcessingDays;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.language.Words;

/// What is said about a service before anything is asked.
record ServiceFacts(Supplier<LocalDate> today, OpeningPolicy policy) {

    /// In a list: since when and for whom it is open, where it is done, or what it costs.
    String glance(ServiceDefinition service, Words words) {
        return switch (policy.openness(service, today.get())) {
            case Openness.NotYet not -> notYet(not, words);
            case Openness.Only only -> only(only.group(), words) + " · " + open(service, words);
            case Openness.Everybody any -> open(service, words);
        };
    }

    static String only(OpeningPolicy.Group group, Words words) {
        return words.say("opening.only", group.name().in(words.now()));
    }

    private static String notYet(Openness.NotYet not, Words words) {
        LocalDate from = not.from();
        return from == null
                ? words.say("opening.notYet")
                : words.say("opening.notYet.from", DateText.date(from, words.now()));
    }

    private String open(ServiceDefinition service, Words words) {
        return service.offeredAt(Channel.KIOSK, today.get())
                ? fee(service.fee(), words)
                : words.say("choose.counterOnly");
    }

    static String fee(Fee fee, Words words) {
        return switch (fee) {
            case Fee.Fixed fixed -> {
                FeeDue.Due due = new FeeDue.Due(fixed.lines());
                yield due.total(fixed.currency()).isZero()
                        ? words.say("service.free")
                        : MoneyText.show(due.total(fixed.currency()), words.now());
            }
            case Fee.ByAnswer any -> words.say("before.fee.later");
            case Fee.Assessed any -> words.say("before.fee.later");
            case Fee.Unknown any -> words.say("choose.counterOnly");
        };
    }

    static String days(ProcessingDays days, Words words) {
        Integer max = days.max();
        if (max == null) {
            return words.say("before.days.unknown");
        }
        Integer min = days.min();
        if (min == null || min.equals(max)) {
            return count(max, words);
        }
        return min == 0
                ? words.say("before.days.upTo", count(max, words))
                : words.say("before.days.range", count(min, words), count(max, words));
    }

    private static String count(@Nullable Integer days, Words words) {
        return words.say("service.days", days == null ? 0 : days);
    }
}
