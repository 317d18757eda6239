package org.shubbak.hardware.payment;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.zvt.TerminalProblems;
import tools.jackson.databind.ObjectMapper;

/// The outcome for people, or as the one object scripts read; the reason goes to standard error too.
record PaymentPrinter(PrintWriter out, PrintWriter err, boolean json, Texts texts) {

    static PaymentPrinter of(PrintWriter out, PrintWriter err, boolean json) {
        return new PaymentPrinter(
                out,
                err,
                json,
                Texts.of(PaymentJudge.class, TerminalProblems.class, LrcTerminal.class, PaymentJournal.class));
    }

    void message(Problem sentence) {
        err.println(texts.say(Language.EN, sentence) + "  " + texts.say(Language.AR, sentence));
        err.flush();
    }

    /// @param settled an earlier payment that had to be settled first
    void print(PaymentReport report, @Nullable PaymentReport settled) {
        if (json) {
            Map<String, @Nullable Object> all = report.json(texts);
            if (settled != null) {
                all.put("settled", settled.json(texts));
            }
            out.println(new ObjectMapper().writeValueAsString(all));
        } else {
            if (settled != null) {
                out.println("settled first: " + line(settled));
            }
            out.println(line(report));
        }
        Problem reason = report.reason();
        if (reason != null) {
            message(reason);
        }
        out.flush();
    }

    void print(DayReport report) {
        out.println(json ? new ObjectMapper().writeValueAsString(report.json(texts)) : report.line());
        report.sentences().forEach(this::message);
        out.flush();
    }

    /// Nothing was asked of any terminal.
    void refusal(Problem reason) {
        if (json) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("outcome", PaymentReport.Outcome.NOT_STARTED.name());
            all.put("reason", PaymentReport.words(texts, reason));
            out.println(new ObjectMapper().writeValueAsString(all));
        }
        message(reason);
        out.flush();
    }

    private static String line(PaymentReport report) {
        String amount = report.request().amount().decimal() + " "
                + report.request().amount().currency();
        return report.outcome() + " " + amount
                + (report.result() == null || report.result().receiptNumber() == null
                        ? ""
                        : ", terminal receipt " + report.result().receiptNumber());
    }
}
