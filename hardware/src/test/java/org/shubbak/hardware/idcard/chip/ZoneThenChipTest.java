package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.core.device.ChipReader;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.Portrait;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;

/// What the printed lines and the chip say together.
class ZoneThenChipTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final IdentityDocument DOCUMENT = Passports.document(Passports.PSE);
    private static final ChipEvidence PROOF = new ChipEvidence(ChipEvidence.Access.PACE, Authentication.VERIFIED, null);

    private final AtomicReference<ReadOutcome> printed = new AtomicReference<>(new ReadOutcome.Read(DOCUMENT));
    private final AtomicReference<ChipOutcome> chip = new AtomicReference<>(new ChipOutcome.NoChip());
    private final AtomicReference<AccessKey> asked = new AtomicReference<>();
    private final AtomicReference<DeviceHealth> chipHealth = new AtomicReference<>(DeviceHealth.ready());

    private final IdReader zone = new IdReader() {
        @Override
        public ReadOutcome read(Duration deadline) {
            return printed.get();
        }

        @Override
        public DeviceHealth health() {
            return DeviceHealth.ready();
        }

        @Override
        public void close() {}
    };

    private final ChipReader chips = new ChipReader() {
        @Override
        public ChipOutcome read(AccessKey key, Duration deadline) {
            assertThat(deadline).isEqualTo(PATIENCE);
            asked.set(key);
            return chip.get();
        }

        @Override
        public DeviceHealth health() {
            return chipHealth.get();
        }

        @Override
        public void close() {}
    };

    private final ZoneThenChip both = new ZoneThenChip(zone, chips, PATIENCE);

    private ReadOutcome read(ChipOutcome outcome) {
        chip.set(outcome);
        return both.read(Duration.ofSeconds(1));
    }

    private static ReadOutcome refused(String code) {
        return new ReadOutcome.Refused(Problem.of(code));
    }

    @Test
    void theChipIsOpenedWithWhatIsPrintedAndProvesIt() {
        assertThat(read(new ChipOutcome.Read(DOCUMENT, PROOF))).isEqualTo(new ReadOutcome.Read(DOCUMENT, PROOF));
        assertThat(asked.get()).isEqualTo(new AccessKey.Printed("1234567", "900115", "290114"));
    }

    @Test
    void aChipThatSaysSomethingElseThanThePrintIsRefusedAndItsFaceWiped() {
        Portrait face = new Portrait("image/jpeg", new byte[] {1, 2, 3});
        ChipEvidence withFace = new ChipEvidence(ChipEvidence.Access.BAC, Authentication.VERIFIED, face);
        assertThat(read(new ChipOutcome.Read(Passports.document(Passports.UTO), withFace)))
                .isEqualTo(refused("chip.otherDocument"));
        assertThat(face.image()).containsOnly(0);
        assertThat(read(new ChipOutcome.WrongKey())).isEqualTo(refused("chip.otherDocument"));
    }

    @Test
    void aChipThatWasTamperedWithTakenAwayOrCannotBeReadIsRefusedWithItsSentence() {
        assertThat(read(new ChipOutcome.Tampered())).isEqualTo(refused("chip.tampered"));
        assertThat(read(new ChipOutcome.Removed())).isEqualTo(refused("chip.removed"));
        assertThat(read(new ChipOutcome.Unreadable(List.of(Problem.of("chip.damaged")))))
                .isEqualTo(refused("chip.damaged"));
    }

    @Test
    void withoutAChipOrAReaderForItThePrintedLinesCount() {
        assertThat(read(new ChipOutcome.NoChip())).isEqualTo(new ReadOutcome.Read(DOCUMENT));
        assertThat(read(new ChipOutcome.Lost(Problem.of("chip.noReader")))).isEqualTo(new ReadOutcome.Read(DOCUMENT));
    }

    @Test
    void whatIsNoDocumentOpensNoChip() {
        printed.set(new ReadOutcome.NoDocument());
        assertThat(read(new ChipOutcome.Tampered())).isEqualTo(new ReadOutcome.NoDocument());
        ReadOutcome code = new ReadOutcome.Read(
                new IdentityDocument(IdentityDocument.Kind.BARCODE, "", "", "900000001", "", "", "", "", ""));
        printed.set(code);
        assertThat(read(new ChipOutcome.Tampered())).isEqualTo(code);
        assertThat(asked.get()).isNull();
    }

    @Test
    void aMissingChipReaderIsTroubleAndDoesNotStopTheZone() {
        chipHealth.set(DeviceHealth.of(DeviceState.ABSENT, "chip.noService"));
        assertThat(both.health()).isEqualTo(DeviceHealth.of(DeviceState.READY, "chip.noService"));
        assertThat(both.health().usable()).isTrue();
    }
}
