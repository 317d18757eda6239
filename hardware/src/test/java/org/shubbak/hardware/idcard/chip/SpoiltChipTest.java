package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.MRZInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.simulator.passport.PassportFault;
import org.shubbak.hardware.simulator.passport.VirtualPassport;
import org.shubbak.hardware.simulator.passport.VirtualPassport.Access;

/// Whatever stands in the files of a chip, reading ends in an outcome, and what was changed is never verified.
@Timeout(120)
class SpoiltChipTest {
    private static final int ROUNDS = 1_500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final SplittableRandom random = new SplittableRandom(20261123);

    private byte[] spoilt(byte[] file) {
        byte[] spoilt = random.nextInt(8) == 0 ? Arrays.copyOf(file, random.nextInt(file.length + 8)) : file.clone();
        for (int changes = random.nextInt(4); changes >= 0 && spoilt.length > 0; changes--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    @Test
    void aSpoiltSignedListNeverProvesAnythingItDidNotProveBefore() throws Exception {
        byte[] holder = new DG1File(new MRZInfo(Passports.PSE)).getEncoded();
        Map<Integer, byte[]> hashes =
                new TreeMap<>(Map.of(1, MessageDigest.getInstance("SHA-256").digest(holder), 2, new byte[32]));
        byte[] file = new SODFile("SHA-256", "SHA256withRSA", hashes, Passports.ISSUER.key(), Passports.ISSUER.signer())
                .getEncoded();
        PassiveAuthentication judge = new PassiveAuthentication(new CountryCertificates(Path.of("none")), TODAY);
        byte[] other = holder.clone();
        other[20] ^= 1;
        int damaged = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                SecurityObject list = SecurityObject.of(spoilt(file));
                assertThat(judge.judge(list, Map.of(1, holder), "PSE")).isNotEqualTo(Authentication.VERIFIED);
                assertThat(judge.judge(list, Map.of(1, other), "PSE")).isNotEqualTo(Authentication.VERIFIED);
            } catch (ChipFault e) {
                damaged++;
                assertThat(e.outcome()).isInstanceOf(ChipOutcome.Unreadable.class);
            }
        }
        assertThat(damaged).isBetween(1, ROUNDS - 1);
    }

    @Test
    void spoiltDataGroupsAreReadOrDamaged() throws Exception {
        byte[] holder = new DG1File(new MRZInfo(Passports.PSE)).getEncoded();
        byte[] face = HexFormat.of()
                .parseHex("75557F61520201017F604CA10E81010282010087020101880200085F2E38"
                        + "46414300303130000000003800010000002A0000" + "00".repeat(14)
                        + "0100012C01900000000000000000" + "FFD8FFE0FFD9FFD9" + "0000");
        int read = 0;
        for (int i = 0; i < 20 * ROUNDS; i++) {
            try {
                MrzReading zone = DataGroups.zone(spoilt(holder), TODAY);
                read += zone.accepted() ? 1 : 0;
            } catch (ChipFault e) {
                assertThat(e.outcome()).isInstanceOf(ChipOutcome.Unreadable.class);
            }
            var portrait = DataGroups.portrait(spoilt(face));
            assertThat(portrait == null || portrait.image().length <= face.length)
                    .isTrue();
        }
        assertThat(read).isPositive();
    }

    /// Some of the answers of a session are changed, and the checksum of the session catches it.
    @Test
    void spoiltAnswersEndInAnOutcomeAndNeverInAnotherHolder() {
        FakeReaders readers = new FakeReaders("one");
        FakeReaders.Slot slot = readers.slots.getFirst();
        SmartCardReader reader = new SmartCardReader(
                new CardReaders("one", readers),
                new CountryCertificates(Path.of("none")),
                SmartCardReader.Face.NEVER,
                Passports.CLOCK);
        for (Access access : Access.values()) {
            VirtualPassport passport = Passports.of(access, PassportFault.NONE);
            for (int i = 0; i < 150; i++) {
                slot.put(passport);
                slot.spoil = answer -> random.nextInt(6) == 0 && answer.length > 0 ? statusKept(answer) : answer;
                ChipOutcome outcome = reader.read(Passports.key(), Duration.ofMillis(300));
                if (outcome instanceof ChipOutcome.Read good) {
                    assertThat(good.document()).isEqualTo(Passports.document(Passports.PSE));
                }
                assertThat(outcome).isNotInstanceOf(ChipOutcome.Lost.class);
            }
        }
    }

    private byte[] statusKept(byte[] answer) {
        byte[] spoilt = spoilt(answer);
        return spoilt.length < 2 ? answer : spoilt;
    }
}
