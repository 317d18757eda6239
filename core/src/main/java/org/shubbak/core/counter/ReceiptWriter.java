package org.shubbak.core.counter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.store.ApplicationCard;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.ServiceFacts;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;

/// Says what stands on the paper: an official receipt where money was taken, a slip of acceptance where not.
final class ReceiptWriter {
    private final Station station;
    private final @Nullable ReceiptSeal seal;
    private final Texts texts = Texts.of(Texts.class, Counter.class);
    private final Map<Next, LocalText> footers = new ConcurrentHashMap<>();

    /// @param seal null where the station has no key of its own
    ReceiptWriter(Station station, @Nullable ReceiptSeal seal) {
        this.station = station;
        this.seal = seal;
    }

    Receipt write(KeptApplication kept, @Nullable KeptPayment payment, Language language) {
        String number = String.valueOf(kept.application().number());
        String receiptNumber = kept.application().receiptNumber();
        return payment == null || receiptNumber == null
                ? slip(kept, payment, number, language)
                : official(kept, payment, number, receiptNumber, language);
    }

    /// The paper that says so: the same number, and no code that anybody could show as a good one.
    Receipt voided(Receipt official, String reason) {
        List<Receipt.Line> lines = new ArrayList<>(official.lines());
        if (!reason.isEmpty()) {
            lines.add(line("receipt.voidReason", reason, false));
        }
        return new Receipt(
                official.language(),
                official.office(),
                texts.both("receipt.voidTitle"),
                official.number(),
                official.issuedAt(),
                lines,
                official.amounts(),
                official.total(),
                null,
                texts.both("receipt.voidFooter"),
                official.copy());
    }

    private Receipt slip(KeptApplication kept, @Nullable KeptPayment payment, String number, Language language) {
        List<Receipt.Line> lines = new ArrayList<>();
        lines.add(line("service.ministry", kept.card().service().ministry().in(language), false));
        addService(lines, "receipt.applicant", kept.card(), language);
        if (payment != null && payment.method().elsewhere()) {
            addElsewhere(lines, payment, language);
        }
        return receipt(kept, "receipt.arrivalSlip", number, lines, null, language);
    }

    private Receipt official(
            KeptApplication kept, KeptPayment payment, String number, String receiptNumber, Language language) {
        List<Receipt.Line> lines = new ArrayList<>();
        lines.add(line("service.ministry", kept.card().service().ministry().in(language), false));
        lines.add(line("app.referenceNo", number, true));
        addService(lines, "receipt.receivedFrom", kept.card(), language);
        addPayment(lines, payment, language);
        return receipt(kept, "receipt.official", receiptNumber, lines, payment.amount(), language);
    }

    private void addService(List<Receipt.Line> lines, String who, ApplicationCard card, Language language) {
        lines.add(line("receipt.service", card.service().name().in(language), false));
        add(lines, who, card.applicantName(), false);
        lines.add(line("field.idNumber", card.maskedId(), true));
    }

    private Receipt receipt(
            KeptApplication kept,
            String title,
            String number,
            List<Receipt.Line> lines,
            @Nullable Money total,
            Language language) {
        ApplicationCard card = kept.card();
        return new Receipt(
                language,
                station.office(),
                texts.both(title),
                number,
                issuedAt(kept.filedAt()),
                lines,
                total == null ? List.of() : amounts(card.fee(), card.service()),
                total,
                code(kept, number, total),
                footer(card.service()),
                0);
    }

    /// Of money taken: what anybody can check. Of an application alone: who asks about it holds the paper.
    private String code(KeptApplication kept, String number, @Nullable Money total) {
        return seal == null || total == null
                ? "SHUBBAK:1:" + kept.application().number() + ":" + kept.card().receiptToken()
                : seal.seal(number, total, issuedAt(kept.filedAt()).toLocalDate());
    }

    private OffsetDateTime issuedAt(@Nullable Instant filedAt) {
        Instant at = filedAt == null ? Instant.EPOCH : filedAt;
        return at.atZone(station.zone()).toOffsetDateTime();
    }

    /// No receipt for money that this office has not seen: the other system gives its own.
    private void addElsewhere(List<Receipt.Line> lines, KeptPayment payment, Language language) {
        String method = "receipt.method." + payment.method().name().toLowerCase(Locale.ROOT);
        lines.add(line("receipt.method", texts.say(language, method), false));
        lines.add(
                line("receipt.paymentReference", String.valueOf(payment.facts().reference()), true));
        lines.add(line("receipt.feeThere", shown(payment.amount()), true));
        String stands = payment.state().paid()
                ? "receipt.confirmed"
                : payment.state().returned() ? "receipt.givenBack" : "receipt.awaiting";
        lines.add(line("receipt.paymentStands", texts.say(language, stands), false));
    }

    private void addPayment(List<Receipt.Line> lines, KeptPayment payment, Language language) {
        String method = "receipt.method." + payment.method().name().toLowerCase(Locale.ROOT);
        lines.add(line("receipt.method", texts.say(language, method), false));
        TerminalResult word = payment.facts().result();
        if (word != null) {
            add(lines, "receipt.cardLastFour", word.lastFour(), true);
            add(lines, "receipt.authorisation", word.authorisation(), true);
            add(lines, "receipt.terminal", word.terminalId(), true);
            add(lines, "receipt.terminalReceipt", word.receiptNumber(), true);
        }
        if (payment.state().returned()) {
            lines.add(line("receipt.paymentStands", texts.say(language, "receipt.givenBack"), false));
        }
        Money received = payment.facts().received();
        if (received != null) {
            lines.add(line("pay.amountReceived", shown(received), true));
            lines.add(line("pay.change", shown(change(received, payment.amount())), true));
        }
    }

    private static Money change(Money received, Money due) {
        return new Money(Math.subtractExact(received.minor(), due.minor()), due.currency());
    }

    private static String shown(Money money) {
        return money.decimal() + " " + money.currency();
    }

    private void add(List<Receipt.Line> lines, String key, @Nullable String value, boolean leftToRight) {
        if (value != null && !value.isBlank()) {
            lines.add(line(key, value, leftToRight));
        }
    }

    private Receipt.Line line(String key, String value, boolean leftToRight) {
        return new Receipt.Line(texts.both(key), value, leftToRight);
    }

    private static List<Receipt.Amount> amounts(List<Fee.Line> fee, ServiceFacts service) {
        return fee.stream()
                .map(line -> {
                    LocalText body = service.beneficiaries()
                            .getOrDefault(line.beneficiary(), new LocalText(line.beneficiary(), line.beneficiary()));
                    LocalText label = new LocalText(
                            line.label().ar() + " (" + body.ar() + ")",
                            line.label().en() + " (" + body.en() + ")");
                    return new Receipt.Amount(label, line.amount());
                })
                .toList();
    }

    /// What happens next, and that the figures are not real where they are not.
    private record Next(@Nullable Integer days, boolean feeLater, boolean illustrative) {}

    private LocalText footer(ServiceFacts service) {
        // Put together once: to say a number in words of two languages is a tenth of a filing.
        return footers.computeIfAbsent(
                new Next(service.maxDays(), service.feeLater(), service.illustrative()),
                next -> new LocalText(footer(next, Language.AR), footer(next, Language.EN)));
    }

    private String footer(Next next, Language language) {
        Integer days = next.days();
        String text =
                days == null ? texts.say(language, "receipt.next") : texts.say(language, "receipt.nextWithin", days);
        if (next.feeLater()) {
            text = texts.say(language, "receipt.feeLater") + "\n" + text;
        }
        return next.illustrative() ? text + "\n" + texts.say(language, "receipt.demonstration") : text;
    }
}
