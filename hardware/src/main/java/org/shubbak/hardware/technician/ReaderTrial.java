package org.shubbak.hardware.technician;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.idcard.Presented;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkOpener;

/// Waits for one document and shows what was read of it, masked: enough to see that the reader works, too little to
/// know whose document it was.
final class ReaderTrial {
    private static final int SHOWN = 3;
    private final LinkOpener opener;
    private final ReaderProfile profile;
    private final Clock clock;
    private final Findings findings = new Findings();

    ReaderTrial(LinkOpener opener, ReaderProfile profile, Clock clock) {
        this.opener = opener;
        this.profile = profile;
        this.clock = clock;
    }

    TrialReport run(Duration patience) {
        List<String> trace = new ArrayList<>();
        LinkOpener traced = TracedLink.traced(opener, DeviceKind.READER, trace);
        try (SerialDocumentReader reader = new SerialDocumentReader(traced, profile, clock)) {
            judge(reader.present(patience));
        }
        return new TrialReport(findings.all(), trace, null);
    }

    private void judge(Presented presented) {
        switch (presented) {
            case Presented.Zone zone -> zone(zone.reading());
            case Presented.Code code -> {
                findings.passed("document", "trial.document", "trial.barcodeRead");
                shown("number", "trial.number", code.document().number());
            }
            case Presented.Unusable unusable ->
                findings.told("document", "trial.document", Verdict.FAILED, Problem.of(unusable.code()));
            case Presented.Nothing nothing -> findings.failed("document", "trial.document", "trial.noDocument");
            case Presented.Gone gone -> findings.told("line", "trial.line", Verdict.FAILED, Problem.of(gone.code()));
        }
    }

    private void zone(MrzReading reading) {
        if (reading.accepted()) {
            findings.passed("document", "trial.document", "trial.documentRead");
        }
        reading.problems()
                .forEach(problem -> findings.told(
                        "document", "trial.document", Verdict.FAILED, Problem.of("mrz." + problem.field())));
        if (reading instanceof MrzReading.Fields fields) {
            fields(fields.mrz());
        }
    }

    private void fields(Mrz mrz) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("trial.number", last(mrz.documentNumber()));
        fields.put("trial.surname", first(mrz.surname()));
        fields.put("trial.givenNames", first(mrz.givenNames()));
        fields.put("trial.birthDate", last(mrz.birthDate()));
        fields.put("trial.expiryDate", last(mrz.expiryDate()));
        fields.forEach((what, value) -> findings.passed(what.substring(6), what, "trial.masked", Ltr.mark(value)));
    }

    private void shown(String id, String what, String value) {
        findings.passed(id, what, "trial.masked", Ltr.mark(last(value)));
    }

    static String last(String value) {
        int hidden = Math.max(0, value.length() - SHOWN);
        return "•".repeat(hidden) + value.substring(hidden);
    }

    static String first(String value) {
        return value.isEmpty() ? "" : value.charAt(0) + "•".repeat(value.length() - 1);
    }
}
