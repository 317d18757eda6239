package org.shubbak.hub;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.text.Language;
import org.shubbak.hub.changes.AwaitingPayments;
import org.shubbak.hub.changes.AwaitingPayments.Awaiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Command(
        name = "payments",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Lists payments made in another system that nobody has looked up there yet, oldest first:",
            "id, day, station, way of paying, reference, amount."
        })
final class PaymentsCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Mixin
    private final HubCommand hub;

    PaymentsCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        return hub.withDatabase(database ->
                page(new AwaitingPayments(database), 0, JsonMapper.shared().createArrayNode()));
    }

    private int page(AwaitingPayments payments, long after, ArrayNode all) {
        return hub.done(payments.list(after, PAGE), page -> {
            page.forEach(one -> say(one, all));
            return page.size() == PAGE ? page(payments, page.getLast().arrival(), all) : end(page, after, all);
        });
    }

    private void say(Awaiting one, ArrayNode all) {
        EventFacts facts = one.facts();
        if (hub.json()) {
            all.addObject()
                    .put("id", one.id().toString())
                    .put("recordedAt", one.recordedAt())
                    .put("station", one.station())
                    .put("method", facts.method())
                    .put("reference", facts.reference())
                    .put("minor", facts.minor())
                    .put("currency", facts.currency());
        } else {
            hub.say(line(one));
        }
    }

    static String line(Awaiting one) {
        EventFacts facts = one.facts();
        return Stream.of(
                        one.id().toString(),
                        one.recordedAt(),
                        one.station(),
                        facts.method(),
                        facts.reference(),
                        amount(facts))
                .map(word -> Objects.requireNonNullElse(word, "-"))
                .collect(Collectors.joining("  "));
    }

    private static String amount(EventFacts facts) {
        Long minor = facts.minor();
        String currency = facts.currency();
        return minor == null || currency == null
                ? "-"
                : new Money(minor, CurrencyCode.valueOf(currency)).decimal() + " " + currency;
    }

    private int end(List<Awaiting> last, long after, ArrayNode all) {
        if (hub.json()) {
            hub.say(JsonMapper.shared().writeValueAsString(all));
        } else if (last.isEmpty() && after == 0) {
            hub.say(Hub.texts().say(Language.EN, "payments.none"));
        }
        return 0;
    }
}
