package org.shubbak.hardware.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.Portrait;
import org.shubbak.hardware.idcard.chip.ExaminedChip;

/// The JSON shape of a chip that was read, on which scripts rely.
/// @param say tells a sentence by its code
record ChipForm(Consumer<String> say) {

    /// @param show numbers in full
    Map<String, Object> of(ExaminedChip examined, boolean show) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (examined.outcome()) {
            case ChipOutcome.Read read -> read(form, read);
            case ChipOutcome.Tampered tampered -> fail(form, "TAMPERED", "chip.tampered");
            case ChipOutcome.WrongKey wrong -> fail(form, "WRONG_KEY", "chip.wrongKey");
            case ChipOutcome.NoChip none -> fail(form, "NO_DOCUMENT", "chip.nothing");
            case ChipOutcome.Removed removed -> fail(form, "REMOVED", "chip.removed");
            case ChipOutcome.Unreadable bad ->
                fail(form, "UNREADABLE", bad.problems().getFirst().code());
            case ChipOutcome.Lost lost -> fail(form, "LOST", lost.problem().code());
        }
        if (examined.zone() != null) {
            Map<String, Object> mrz = MrzForm.of(examined.zone());
            if (!show) {
                MrzForm.mask(mrz);
            }
            form.put("mrz", mrz);
        }
        if (examined.access() != null) {
            form.put("chip", chip(examined.outcome(), examined.access()));
        }
        return form;
    }

    private void read(Map<String, Object> form, ChipOutcome.Read read) {
        form.put("outcome", "READ");
        form.put("kind", read.document().kind().name());
        say.accept(
                read.evidence().authentication() == Authentication.VERIFIED ? "chip.verified" : "chip.issuerUnknown");
    }

    private void fail(Map<String, Object> form, String outcome, String problem) {
        form.put("outcome", outcome);
        form.put("code", problem);
        say.accept(problem);
    }

    private static Map<String, Object> chip(ChipOutcome outcome, ChipEvidence.Access access) {
        Map<String, Object> chip = new LinkedHashMap<>();
        chip.put("access", access.name());
        if (outcome instanceof ChipOutcome.Tampered) {
            chip.put("authentication", Authentication.TAMPERED.name());
        }
        if (outcome instanceof ChipOutcome.Read read) {
            chip.put("authentication", read.evidence().authentication().name());
            Portrait portrait = read.evidence().portrait();
            if (portrait != null) {
                chip.put("portrait", portrait.mediaType() + ", " + portrait.image().length + " bytes");
                portrait.close();
            }
        }
        return chip;
    }
}
