package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.shubbak.core.receipt.ListedStation;
import org.shubbak.core.receipt.ReceiptToken;
import org.shubbak.core.receipt.TokenVerdict;
import org.shubbak.core.receipt.VerdictWords;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.hub.receipts.ReceiptLedger;
import org.shubbak.hub.receipts.SqlListedStations;
import org.shubbak.hub.store.Stored;

/// `GET /r/{token}`: what a phone sees that reads the code of a receipt. For everybody, so it says no more than the
/// paper does: nothing about a person.
record ReceiptPage(
        SqlListedStations stations, ReceiptLedger ledger, VerdictWords words, Replies replies, String template)
        implements Routes {
    /// As [org.shubbak.core.text.Ltr#mark] marks it.
    private static final Pattern LEFT_TO_RIGHT = Pattern.compile("\\u200E([!-~]+)\\u200E");

    @Override
    public void in(RoutesConfig routes) {
        routes.get("/r/{token}", this::show);
        routes.get("/R/{token}", this::show);
    }

    void show(Context http) {
        switch (stations.all()) {
            case Stored.Done<List<ListedStation>> done ->
                show(http, TokenVerdict.of(http.pathParam("token"), done.value()));
            case Stored.Late<List<ListedStation>> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<List<ListedStation>> failed ->
                replies.incident(http, 503, "not-readable", failed.incident());
        }
    }

    private void show(Context http, TokenVerdict verdict) {
        switch (verdict) {
            case TokenVerdict.Genuine genuine -> believed(http, verdict, genuine.token(), genuine.station());
            case TokenVerdict.RevokedLater later -> believed(http, verdict, later.token(), later.station());
            case TokenVerdict.OutOfForce out -> page(http, 200, "bad", words.of(verdict));
            case TokenVerdict.UnknownStation unknown -> page(http, 200, "bad", words.of(verdict));
            case TokenVerdict.Altered altered -> page(http, 200, "bad", words.of(verdict));
            case TokenVerdict.NoToken none -> page(http, 404, "bad", words.of(verdict));
        }
    }

    /// Only the hub knows what was taken back after it was printed.
    private void believed(Context http, TokenVerdict verdict, ReceiptToken token, ListedStation station) {
        switch (ledger.isVoid(token.receiptNumber(), station.name())) {
            case Stored.Done<Boolean> done -> {
                boolean isVoid = done.value();
                page(http, 200, isVoid ? "bad" : "good", isVoid ? words.voided(token) : words.of(verdict));
            }
            case Stored.Late<Boolean> late -> replies.problem(http, 503, "busy");
            case Stored.Failed<Boolean> failed -> replies.incident(http, 503, "not-readable", failed.incident());
        }
    }

    private void page(Context http, int status, String mark, LocalText sentence) {
        LocalText title = replies.texts().both("receipt.title");
        LocalText hint = replies.texts().both("receipt.compare");
        String html = template.replace("{{mark}}", mark)
                .replace("{{sign}}", mark.equals("good") ? "✓" : "✕")
                .replace("{{titleAr}}", StatusPage.escaped(title.in(Language.AR)))
                .replace("{{titleEn}}", StatusPage.escaped(title.in(Language.EN)))
                .replace("{{hintAr}}", StatusPage.escaped(hint.in(Language.AR)))
                .replace("{{hintEn}}", StatusPage.escaped(hint.in(Language.EN)))
                .replace("{{sentenceAr}}", whole(StatusPage.escaped(sentence.in(Language.AR))))
                .replace("{{sentenceEn}}", whole(StatusPage.escaped(sentence.in(Language.EN))));
        http.status(status)
                .header("Content-Security-Policy", StatusPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .contentType("text/html; charset=utf-8")
                .result(html.getBytes(UTF_8));
    }

    /// A number that is to be compared with the paper stands on one line.
    private static String whole(String sentence) {
        return LEFT_TO_RIGHT.matcher(sentence).replaceAll("<bdi>$1</bdi>");
    }
}
