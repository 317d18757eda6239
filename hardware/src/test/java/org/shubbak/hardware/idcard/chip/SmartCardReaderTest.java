package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.simulator.passport.PassportFault;
import org.shubbak.hardware.simulator.passport.VirtualPassport;
import org.shubbak.hardware.simulator.passport.VirtualPassport.Access;

/// A chip is read through the driver, with nothing of a real card but its bytes.
@Timeout(120)
class SmartCardReaderTest {
    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    private Path folder = Path.of("");

    private final FakeReaders readers = new FakeReaders("Contact 00 00", "Contactless 00 01");
    private final FakeReaders.Slot slot = readers.slots.get(1);

    private SmartCardReader reader(SmartCardReader.Face face) {
        return new SmartCardReader(
                new CardReaders("contactless", readers),
                Passports.countries(folder, Passports.ISSUER),
                face,
                Passports.CLOCK);
    }

    private ChipOutcome read(VirtualPassport passport, AccessKey key) {
        slot.put(passport);
        return reader(SmartCardReader.Face.NEVER).read(key, SOON);
    }

    @ParameterizedTest
    @CsvSource({"BAC,BAC", "PACE,PACE", "PACE_ONLY,PACE"})
    void theRightKeyOpensTheChipAndItsSignatureIsVerified(Access has, ChipEvidence.Access used) {
        assertThat(read(Passports.of(has, PassportFault.NONE), Passports.key()))
                .isEqualTo(new ChipOutcome.Read(
                        Passports.document(Passports.PSE), new ChipEvidence(used, Authentication.VERIFIED, null)));
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aWrongKeyIsSaidSoAndTriedOnce(Access has) {
        assertThat(read(Passports.of(has, PassportFault.NONE), Passports.wrongKey()))
                .isEqualTo(new ChipOutcome.WrongKey());
        assertThat(slot.commands.get()).isLessThan(12);
    }

    @Test
    void theAccessNumberOpensByPaceAlone() {
        AccessKey number = new AccessKey.CardAccessNumber(VirtualPassport.ACCESS_NUMBER);
        assertThat(read(Passports.of(Access.PACE, PassportFault.NONE), number)).isInstanceOf(ChipOutcome.Read.class);
        assertThat(read(Passports.of(Access.PACE, PassportFault.NONE), new AccessKey.CardAccessNumber("000000")))
                .isEqualTo(new ChipOutcome.WrongKey());
        assertThat(read(Passports.of(Access.BAC, PassportFault.NONE), number))
                .isEqualTo(unreadable("chip.needsThreeFields"));
    }

    @Test
    void aClerksReaderBringsTheFaceAndClosingItWipesIt() {
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        ChipOutcome outcome = reader(SmartCardReader.Face.FOR_A_CLERK).read(Passports.key(), SOON);

        var portrait =
                Objects.requireNonNull(((ChipOutcome.Read) outcome).evidence().portrait());
        assertThat(portrait.mediaType()).isEqualTo("image/jpeg");
        assertThat(portrait.image()).startsWith(0xFF, 0xD8, 0xFF).hasSizeGreaterThan(33_000);
        assertThat(outcome.toString()).doesNotContain("NAJJAR", "1234567").contains("***");
        portrait.close();
        assertThat(portrait.image()).containsOnly(0);
    }

    @Test
    void aStationWithoutTheCountrysCertificateSaysThatTheIssuerIsUnknown() {
        slot.put(Passports.of(Access.BAC, PassportFault.NONE));
        var reader = new SmartCardReader(
                new CardReaders("*", readers),
                new CountryCertificates(folder.resolve("none")),
                SmartCardReader.Face.NEVER,
                Passports.CLOCK);

        assertThat(proved(reader.read(Passports.key(), SOON))).isEqualTo(Authentication.ISSUER_UNKNOWN);
    }

    @Test
    void oneStateDoesNotVouchForThePassportOfAnother() {
        Passports.countries(folder, Passports.OTHER_STATE);
        ChipOutcome forged = read(
                Passports.of(Passports.PSE, Passports.OTHER_STATE, Access.BAC, PassportFault.NONE), Passports.key());

        assertThat(proved(forged)).isEqualTo(Authentication.ISSUER_UNKNOWN);
    }

    private static Authentication proved(ChipOutcome outcome) {
        return ((ChipOutcome.Read) outcome).evidence().authentication();
    }

    @ParameterizedTest
    @CsvSource({"WRONG_HASH", "BROKEN_SIGNATURE", "FORGED_LIST"})
    void whatWasTamperedWithIsNeverRead(PassportFault fault) {
        assertThat(read(Passports.of(Access.BAC, fault), Passports.key())).isEqualTo(new ChipOutcome.Tampered());
    }

    @ParameterizedTest
    @CsvSource({"TRUNCATED,chip.damaged", "EMPTY,chip.damaged", "FOREIGN,chip.foreign", "BAD_CHECKSUM,chip.damaged"})
    void aChipThatCannotBeReadHasASentence(PassportFault fault, String code) {
        assertThat(read(Passports.of(Access.BAC, fault), Passports.key())).isEqualTo(unreadable(code));
        assertThat(read(Passports.of(Access.PACE, fault), Passports.key())).isEqualTo(unreadable(code));
    }

    private static ChipOutcome unreadable(String code) {
        return new ChipOutcome.Unreadable(List.of(Problem.of(code)));
    }

    @ParameterizedTest
    @CsvSource({"BAC,false", "BAC,true", "PACE,false", "PACE,true"})
    void aCardPulledAtAnyCommandIsRemovedAndTheNextReadingWorks(Access access, boolean asRuntimeException) {
        SmartCardReader reader = reader(SmartCardReader.Face.NEVER);
        VirtualPassport passport = Passports.of(access, PassportFault.NONE);
        slot.shownAsRuntimeException = asRuntimeException;
        slot.put(passport);
        assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Read.class);
        int all = slot.commands.get();
        assertThat(all).isGreaterThan(10);

        for (int at = 1; at <= all; at++) {
            slot.put(passport);
            slot.pulledAt = at;
            assertThat(reader.read(Passports.key(), SOON)).as("command " + at).isEqualTo(new ChipOutcome.Removed());
            slot.put(passport);
            assertThat(reader.read(Passports.key(), SOON)).as("after " + at).isInstanceOf(ChipOutcome.Read.class);
        }
    }

    @Test
    void aCardThatAnswersWithNoiseIsUnreadableWhateverTheNoise() {
        SmartCardReader reader = reader(SmartCardReader.Face.FOR_A_CLERK);
        VirtualPassport noisy = Passports.of(Access.BAC, PassportFault.GARBLED);
        for (int i = 0; i < 200; i++) {
            slot.put(noisy);
            assertThat(reader.read(Passports.key(), SOON)).isInstanceOf(ChipOutcome.Unreadable.class);
        }
    }
}
