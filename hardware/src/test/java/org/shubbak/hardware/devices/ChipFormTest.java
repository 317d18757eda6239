package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipEvidence.Access;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.Portrait;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.idcard.chip.ExaminedChip;

/// The answer of `devices read-id --kind emrtd`, on which scripts rely.
class ChipFormTest {
    private static final String ZONE =
            "P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<" + "1234567<<4PSE9001158M2901145900000001<<<<<40";
    private static final MrzReading READING = Mrz.read(List.of(ZONE), LocalDate.of(2026, 11, 23));
    private final List<String> said = new ArrayList<>();

    private Map<String, Object> form(ChipOutcome outcome, boolean show) {
        return new ChipForm(said::add).of(new ExaminedChip(outcome, Access.PACE, READING), show);
    }

    private static ChipOutcome read(Authentication proved, Portrait face) {
        return new ChipOutcome.Read(
                ((MrzReading.Fields) READING).mrz().toDocument(), new ChipEvidence(Access.PACE, proved, face));
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED,chip.verified", "ISSUER_UNKNOWN,chip.issuerUnknown"})
    void aReadChipHasTheFieldsOfTheZoneMaskedAndWhatItProves(Authentication proved, String sentence) {
        Portrait face = new Portrait("image/jpeg", new byte[] {1, 2, 3});
        Map<String, Object> form = form(read(proved, face), false);

        assertThat(form).containsEntry("outcome", "READ").containsEntry("kind", "PASSPORT");
        assertThat(form.toString()).contains("AL NAJJAR", "••••567").doesNotContain("1234567");
        assertThat(form.get("chip"))
                .isEqualTo(
                        Map.of("access", "PACE", "authentication", proved.name(), "portrait", "image/jpeg, 3 bytes"));
        assertThat(face.image()).containsOnly(0);
        assertThat(said).containsExactly(sentence);
        assertThat(form(read(proved, face), true).toString()).contains("1234567");
    }

    @Test
    void aTamperedChipSaysWhatItHoldsAndThatItIsTampered() {
        Map<String, Object> form = form(new ChipOutcome.Tampered(), false);
        assertThat(form).containsEntry("outcome", "TAMPERED").containsEntry("code", "chip.tampered");
        assertThat(form.get("chip")).isEqualTo(Map.of("access", "PACE", "authentication", "TAMPERED"));
        assertThat(said).containsExactly("chip.tampered");
    }

    @Test
    void everyOtherOutcomeHasItsNameAndItsSentence() {
        Map<ChipOutcome, String> expected = Map.of(
                new ChipOutcome.WrongKey(), "WRONG_KEY chip.wrongKey",
                new ChipOutcome.NoChip(), "NO_DOCUMENT chip.nothing",
                new ChipOutcome.Removed(), "REMOVED chip.removed",
                new ChipOutcome.Unreadable(List.of(Problem.of("chip.foreign"))), "UNREADABLE chip.foreign",
                new ChipOutcome.Lost(Problem.of("chip.noReader")), "LOST chip.noReader");
        expected.forEach((outcome, name) -> {
            Map<String, Object> form = new ChipForm(said::add).of(new ExaminedChip(outcome, null, null), false);
            assertThat(form.get("outcome") + " " + form.get("code")).isEqualTo(name);
            assertThat(said.removeLast()).isEqualTo(form.get("code"));
            assertThat(form).doesNotContainKeys("mrz", "chip");
        });
    }
}
