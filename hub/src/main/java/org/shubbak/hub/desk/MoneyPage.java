package org.shubbak.hub.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hub.fleet.MoneyReading;
import org.shubbak.hub.fleet.MoneyReading.Unaccounted;

/// What offices took in, and payments that are at no place yet.
/// @param open one more than a page where there is another page
record MoneyPage(Visit visit, List<OfficeShare> shares, List<Unaccounted> open, boolean first, Instant now) {
    private static final int BAR = 120;

    String html() {
        return Frame.page(visit, visit.say("desk.money"), "/money", html -> {
            html.element("p", visit.say("desk.asOf", Ages.exact(now)), "class", "as-of");
            html.element("h2", visit.say("desk.unaccounted")).element("p", visit.say("desk.unaccountedMeaning"));
            if (open.isEmpty()) {
                html.element("p", visit.say("desk.noneUnaccounted"), "class", "empty");
            } else {
                unaccounted(html);
            }
            Long next = open.size() > MoneyReading.PAGE
                    ? Long.valueOf(open.get(MoneyReading.PAGE - 1).place())
                    : null;
            Frame.pager(html, visit, "/money", first, next);
            html.element("h2", visit.say("desk.shares")).element("p", visit.say("desk.sharesMeaning"));
            if (shares.isEmpty()) {
                html.element("p", visit.say("desk.noneTaken"), "class", "empty");
            } else {
                shares(html);
            }
        });
    }

    private void unaccounted(Html html) {
        Frame.table(html, visit, "desk.unaccounted", "amount", "why", "station", "application", "arrived");
        for (Unaccounted payment : open.subList(0, Math.min(open.size(), MoneyReading.PAGE))) {
            html.open("tr").open("td");
            amount(html, payment.amount());
            html.close();
            String why = payment.why() == MoneyReading.Why.AWAITING ? "awaiting" : "no-application";
            html.open("td");
            Pill.WARN.put(html, visit.say("desk.why." + why));
            html.close();
            Frame.station(html, visit, payment.station());
            html.open("td").code(payment.application().toString()).close();
            html.open("td");
            Ages.ago(html, visit, payment.receivedAt(), now);
            html.close().close();
        }
        html.close().close();
    }

    private void amount(Html html, @Nullable Money amount) {
        if (amount == null) {
            html.text(visit.say("desk.unknown"));
        } else {
            html.code(amount.decimal() + " " + amount.currency().name());
        }
    }

    private void shares(Html html) {
        Frame.table(html, visit, "desk.shares", "office", "share", "card", "cash", "elsewhere");
        for (OfficeShare share : shares) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .code(share.office() + " · " + share.currency())
                    .close();
            html.open("td").raw(bar(share)).close();
            part(html, share, share.card());
            part(html, share, share.cash());
            part(html, share, share.elsewhere());
            html.close();
        }
        html.close().close();
    }

    private void part(Html html, OfficeShare share, OfficeShare.Part part) {
        html.open("td");
        if (part.payments() == 0) {
            html.element("span", visit.say("desk.nothingWaits"), "class", "none");
        } else {
            String amount = CurrencyCode.of(share.currency())
                    .map(currency -> new Money(part.minor(), currency).decimal())
                    .orElseGet(() -> Long.toString(part.minor()));
            html.open("strong").code(share.percent(part) + "%").close();
            html.open("small")
                    .code(amount + " " + share.currency())
                    .text(" · " + visit.say("desk.payments", part.payments()))
                    .close();
        }
        html.close();
    }

    /// The numbers stand beside it, so it is told to nobody.
    private static String bar(OfficeShare share) {
        long card = share.percent(share.card()) * BAR / 100;
        long cash = share.percent(share.cash()) * BAR / 100;
        return "<svg class=\"bar\" width=\"" + BAR + "\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">"
                + "<rect class=\"elsewhere\" width=\"" + BAR + "\" height=\"16\"/>"
                + "<rect class=\"cash\" width=\"" + (card + cash) + "\" height=\"16\"/>"
                + "<rect class=\"card\" width=\"" + card + "\" height=\"16\"/></svg>";
    }
}
