package org.shubbak.core.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;

/// The paper about money that went back: numbered in a series of its own, and it says what it is.
final class RefundWriter {
    private final Workplace workplace;
    private final Texts texts = Texts.of(Texts.class, Counter.class);

    RefundWriter(Workplace workplace) {
        this.workplace = workplace;
    }

    Receipt write(KeptApplication of, RefundCase wish, @Nullable KeptPayment means, Language language) {
        RefundRoute route = wish.route() == null ? RefundRoute.FINANCE : wish.route();
        Station station = workplace.station();
        return new Receipt(
                language,
                station.office(),
                texts.both(route == RefundRoute.REVERSAL ? "refund.titleReversal" : "refund.title"),
                String.valueOf(wish.number()),
                workplace.clock().instant().atZone(station.zone()).toOffsetDateTime(),
                lines(of, wish, means, language),
                List.of(new Receipt.Amount(texts.both("refund.amount"), wish.amount())),
                wish.amount(),
                null,
                texts.both("refund.footer"),
                0);
    }

    private List<Receipt.Line> lines(
            KeptApplication of, RefundCase wish, @Nullable KeptPayment means, Language language) {
        List<Receipt.Line> lines = new ArrayList<>();
        lines.add(line("service.ministry", of.card().service().ministry().in(language), false));
        if (of.application().number() != null) {
            lines.add(line("app.referenceNo", String.valueOf(of.application().number()), true));
        }
        if (of.application().receiptNumber() != null) {
            lines.add(line("refund.ofReceipt", String.valueOf(of.application().receiptNumber()), true));
        }
        lines.add(line("receipt.service", of.card().service().name().in(language), false));
        lines.add(line("refund.paidTo", of.card().applicantName(), false));
        lines.add(line("field.idNumber", of.card().maskedId(), true));
        RefundRoute route = wish.route() == null ? RefundRoute.FINANCE : wish.route();
        lines.add(line(
                "refund.way", texts.say(language, "refund.way." + route.name().toLowerCase(Locale.ROOT)), false));
        TerminalResult word = means == null ? null : means.facts().result();
        if (word != null) {
            add(lines, "receipt.cardLastFour", word.lastFour());
            add(lines, "receipt.terminal", word.terminalId());
            add(lines, "receipt.terminalReceipt", word.receiptNumber());
        }
        add(lines, "refund.reference", wish.facts().reference());
        lines.add(line("refund.signed", wish.requestedBy() + " + " + wish.decidedBy(), true));
        return lines;
    }

    private void add(List<Receipt.Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(line(key, value, true));
        }
    }

    private Receipt.Line line(String key, String value, boolean leftToRight) {
        return new Receipt.Line(texts.both(key), value, leftToRight);
    }
}
