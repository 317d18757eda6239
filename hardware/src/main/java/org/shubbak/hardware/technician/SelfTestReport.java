package org.shubbak.hardware.technician;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.document.DocumentBand;
import org.shubbak.hardware.document.Markup;
import org.shubbak.hardware.document.PdfEngine;
import tools.jackson.databind.json.JsonMapper;

/// A self-test on paper and for scripts. On paper Arabic comes first and English on the next page, with room for the
/// signature of whoever signs the station off.
/// @param station the station's name; empty where its settings cannot be read
public record SelfTestReport(String station, ZonedDateTime at, List<Finding> findings) {
    private static final Texts TEXTS = Texts.of(SelfTestReport.class);
    private static final String PART = "selftest-part.html";

    public SelfTestReport {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return Finding.worst(findings) != Verdict.FAILED;
    }

    /// One object: `station`, `at`, `passed`, and `checks` with `id`, `what`, `result` and `sentence`.
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("station", station);
        all.put("at", at.toOffsetDateTime().toString());
        all.put("passed", passed());
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> check = new LinkedHashMap<>();
            check.put("id", finding.id());
            check.put("what", both(finding.what()));
            check.put("result", finding.verdict().name());
            check.put("sentence", both(finding.sentence()));
            checks.add(check);
        }
        all.put("checks", checks);
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, String> both(LocalText text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("ar", text.ar().replace("\u200E", ""));
        both.put("en", text.en().replace("\u200E", ""));
        return both;
    }

    public byte[] pdf(PdfEngine engine) {
        return engine.pdf(html());
    }

    String html() {
        String parts = part(Language.AR) + part(Language.EN);
        return Markup.fill(
                Markup.template(SelfTestReport.class, "selftest.html"),
                Map.of("title", Markup.words(TEXTS.say(Language.AR, "report.title")), "parts", parts));
    }

    private String part(Language language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("language", language.tag());
        values.put("direction", language.rightToLeft() ? "rtl" : "ltr");
        values.put("side", language.rightToLeft() ? "rtl" : "ltr english");
        values.put("band", DocumentBand.dataUri());
        values.put("bandWords", words(language, "report.band"));
        values.put("title", words(language, "report.title"));
        values.put("station", words(language, "report.station") + " " + Markup.ltr(station));
        values.put(
                "when",
                words(language, "report.when")
                        + " "
                        + Markup.ltr(DateText.numeric(at.toLocalDate()) + " " + DateText.time(at.toLocalTime())));
        values.put("worst", Finding.worst(findings).name());
        values.put("verdict", words(language, passed() ? "report.passed" : "report.failed"));
        values.put("what", words(language, "report.what"));
        values.put("result", words(language, "report.result"));
        values.put("sentence", words(language, "report.sentence"));
        values.put("rows", rows(language));
        values.put("signed", words(language, "report.signed"));
        return Markup.fill(Markup.template(SelfTestReport.class, PART), values);
    }

    /// No table: the engine draws the columns of one from the left in Arabic as well.
    private String rows(Language language) {
        StringBuilder rows = new StringBuilder();
        for (Finding finding : findings) {
            rows.append("<div class=\"row\"><p class=\"what\">")
                    .append(Markup.words(finding.what().in(language)))
                    .append("</p><p class=\"result ")
                    .append(finding.verdict())
                    .append("\">")
                    .append(words(language, result(finding.verdict())))
                    .append("</p><p class=\"sentence\">")
                    .append(Markup.words(finding.sentence().in(language)))
                    .append("</p><div class=\"end\"></div></div>\n");
        }
        return rows.toString();
    }

    private static String result(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "report.wellDone";
            case NOTED -> "report.noted";
            case FAILED -> "report.notWell";
        };
    }

    private static String words(Language language, String key) {
        return Markup.words(TEXTS.say(language, key));
    }
}
