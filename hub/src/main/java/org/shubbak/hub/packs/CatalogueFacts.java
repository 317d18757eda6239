package org.shubbak.hub.packs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.OpeningPolicy;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.MoneyText;
import org.shubbak.core.text.Texts;

/// What a catalogue says, as a list of facts that people can read and a program can compare.
record CatalogueFacts(Texts texts, Language language) {

    /// @param shown for people
    /// @param whole everything that counts, also what people are not shown
    record Fact(String shown, String whole) {
        static Fact of(String shown) {
            return new Fact(shown, shown);
        }
    }

    Map<String, Fact> of(ServiceCatalogue catalogue) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (ServiceCatalogue.Ministry ministry : catalogue.ministries()) {
            facts.put(
                    say("preview.ministry") + " " + ministry.id(), new Fact(in(ministry.name()), ministry.toString()));
        }
        for (OpeningPolicy.Group group : catalogue.policy().groups()) {
            facts.put(
                    say("preview.group") + " " + in(group.name()),
                    new Fact(
                            say("preview.members", group.members().size()),
                            group.id() + group.members().hashCode() + group.members()));
        }
        facts.put(say("preview.illustrative"), Fact.of(say(catalogue.illustrative() ? "preview.yes" : "preview.no")));
        return facts;
    }

    Map<String, Fact> of(ServiceDefinition service, OpeningPolicy policy) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put(say("preview.name"), Fact.of(in(service.name())));
        facts.put(say("preview.description"), Fact.of(in(service.description())));
        facts.put(say("preview.output"), Fact.of(in(service.output())));
        facts.put(say("preview.ministry"), Fact.of(service.ministry()));
        facts.put(say("preview.fee"), fee(service.fee()));
        facts.put(say("preview.days"), Fact.of(days(service.days())));
        facts.put(say("preview.channels"), Fact.of(sorted(service.channels())));
        facts.put(say("preview.open"), opening(service, policy));
        for (ServiceDefinition.RequiredDocument paper : service.documents()) {
            facts.put(say("preview.paper") + " " + in(paper.name()), new Fact("× " + paper.copies(), paper.toString()));
        }
        for (Field field : service.fields()) {
            facts.put(say("preview.field") + " " + field.info().name(), field(field));
        }
        return facts;
    }

    private Fact fee(Fee fee) {
        String shown = switch (fee) {
            case Fee.Fixed fixed -> lines(fixed.lines(), fixed.currency().name());
            case Fee.ByAnswer by ->
                new TreeMap<>(by.lines())
                        .entrySet().stream()
                                .map(one -> one.getKey() + ": "
                                        + lines(one.getValue(), by.currency().name()))
                                .collect(Collectors.joining("; "));
            case Fee.Assessed any -> say("preview.assessed");
            case Fee.Unknown any -> say("preview.feeUnknown");
        };
        return new Fact(shown, shown + fee);
    }

    private String lines(List<Fee.Line> lines, String currency) {
        if (lines.isEmpty()) {
            return "0 " + currency;
        }
        String total = lines.stream()
                .map(Fee.Line::amount)
                .reduce(Money::plus)
                .map(sum -> MoneyText.show(sum, language))
                .orElse("");
        return lines.size() == 1
                ? total
                : total + " = "
                        + lines.stream()
                                .map(line -> in(line.label()) + " " + MoneyText.show(line.amount(), language))
                                .collect(Collectors.joining(" + "));
    }

    private static String days(ServiceDefinition.ProcessingDays days) {
        return number(days.min()) + "-" + number(days.max());
    }

    private static String number(@Nullable Integer days) {
        return days == null ? "?" : days.toString();
    }

    private static String sorted(Set<?> words) {
        return words.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private Fact opening(ServiceDefinition service, OpeningPolicy policy) {
        OpeningPolicy.Opening opening = policy.openings().get(service.id());
        LocalDate opensOn = service.opensOn();
        if (opening == null) {
            return Fact.of(opensOn == null ? say("preview.everybody") : from(opensOn));
        }
        OpeningPolicy.Group only = opening.only();
        OpeningPolicy.Basis basis = opening.basis();
        LocalDate from = opening.from();
        StringBuilder shown = new StringBuilder(only == null ? say("preview.everybody") : in(only.name()));
        if (from != null) {
            shown.append(", ").append(from(from));
        }
        if (basis != null) {
            LocalDate inForce = basis.inForceFrom();
            shown.append(", ")
                    .append(in(basis.text()))
                    .append(": ")
                    .append(inForce == null ? say("preview.notInForce") : from(inForce));
        }
        return new Fact(shown.toString(), shown + " " + opensOn);
    }

    private String from(LocalDate day) {
        return say("preview.from", DateText.date(day, language));
    }

    private Fact field(Field field) {
        String kind = field.getClass().getSimpleName();
        String must = say(field.required() ? "preview.required" : "preview.optional");
        String options =
                field instanceof Field.Choice choice && choice.options().size() <= 12
                        ? ": "
                                + choice.options().stream()
                                        .map(option -> in(option.label()))
                                        .collect(Collectors.joining(", "))
                        : "";
        return new Fact(in(field.label()) + " (" + kind + ", " + must + options + ")", field.toString());
    }

    private String in(LocalText text) {
        return text.in(language);
    }

    private String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }
}
