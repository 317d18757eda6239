package org.shubbak.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.store.SettableClock;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

class StationIdentityTest {
    private static final byte[] MESSAGE = "رأس السلسلة 42".getBytes(UTF_8);

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock();
    private final SecureRandom random = new SecureRandom();

    @Test
    void theKeyIsMadeOnceAndIsTheSameAtEveryStart() {
        StationIdentity first = opened();
        StationIdentity second = opened();
        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(StationIdentity.verify(first.publicKey(), MESSAGE, second.sign(MESSAGE)))
                .isTrue();
    }

    @Test
    void aSignatureIsSixtyFourBytesAndOneBitMoreOrLessIsNoSignature() {
        StationIdentity station = opened();
        byte[] signature = station.sign(MESSAGE);
        assertThat(signature).hasSize(64);
        for (int bit : new int[] {0, 255, 256, 511}) {
            assertThat(StationIdentity.verify(station.publicKey(), MESSAGE, flipped(signature, bit)))
                    .isFalse();
            assertThat(StationIdentity.verify(station.publicKey(), flipped(MESSAGE, bit % 64), signature))
                    .isFalse();
        }
        for (int length : new int[] {0, 1, 63, 65, 72}) {
            assertThat(StationIdentity.verify(station.publicKey(), MESSAGE, java.util.Arrays.copyOf(signature, length)))
                    .isFalse();
        }
        assertThat(StationIdentity.verify(station.publicKey(), MESSAGE, new byte[64]))
                .isFalse();
    }

    @Test
    void anotherStationsSignatureIsRefused() {
        byte[] other = opened(data.resolve("other")).sign(MESSAGE);
        assertThat(StationIdentity.verify(opened().publicKey(), MESSAGE, other)).isFalse();
    }

    @Test
    void onlyAPointOfTheRightCurveInItsOneFormIsAPublicKey() throws GeneralSecurityException {
        byte[] good = opened().publicKey();
        assertThat(Es256.publicKey(good)).isPresent();
        assertThat(Es256.publicKey(flipped(good, good.length * 8 - 1))).isEmpty();
        assertThat(Es256.publicKey(new byte[0])).isEmpty();
        assertThat(Es256.publicKey(java.util.Arrays.copyOf(good, good.length + 1)))
                .isEmpty();
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        assertThat(Es256.publicKey(other.generateKeyPair().getPublic().getEncoded()))
                .isEmpty();
        assertThat(Es256.publicKey(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded()))
                .isEmpty();
    }

    @Test
    void aKnownSignatureOfAnotherProgramIsUnderstood() {
        // RFC 6979, A.2.5: P-256, SHA-256, "sample".
        byte[] key = HexFormat.of()
                .parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                        + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
        byte[] signature = HexFormat.of()
                .parseHex("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
        assertThat(StationIdentity.verify(key, "sample".getBytes(UTF_8), signature))
                .isTrue();
        assertThat(StationIdentity.verify(key, "test".getBytes(UTF_8), signature))
                .isFalse();
    }

    @Test
    void everyChangedBitIsNoticedSetAsideAndReplacedAndSaidInBothLanguages() throws IOException {
        StationIdentity before = opened();
        byte[] good = Files.readAllBytes(file());
        for (int bit = 0; bit < good.length * 8; bit += 97) {
            byte[] changed = flipped(good, bit);
            Files.write(file(), changed);
            assertThat(StationIdentity.find(data, random)).isInstanceOf(StationIdentity.Finding.Damaged.class);
            StationIdentity.Opening.Opened opened =
                    (StationIdentity.Opening.Opened) StationIdentity.open(data, clock, random);
            assertThat(opened.identity().publicKey()).isNotEqualTo(before.publicKey());
            Problem notice = opened.notices().getFirst();
            assertThat(notice.code()).isEqualTo("identity.setAside");
            assertThat(data.resolve("keys").resolve(notice.arguments().getFirst()))
                    .hasBinaryContent(changed);
            Texts texts = Texts.of(StationIdentity.class);
            assertThat(texts.say(Language.AR, notice)).contains("تسجيل الجهاز من جديد");
            assertThat(texts.say(Language.EN, notice)).contains("enrol the computer at the hub again");
        }
    }

    @Test
    void aFileCutShortIsDamagedAtEveryLength() throws IOException {
        opened();
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(good, length));
            assertThat(StationIdentity.find(data, random)).isInstanceOf(StationIdentity.Finding.Damaged.class);
        }
    }

    @Test
    void lookingMakesNothing() throws IOException {
        assertThat(StationIdentity.find(data, random)).isInstanceOf(StationIdentity.Finding.Missing.class);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void withoutTheStationKeyNothingIsMadeBesideAnOldDatabase() throws IOException {
        Files.writeString(data.resolve("station.db"), "x");
        assertThat(StationIdentity.open(data, clock, random))
                .isEqualTo(new StationIdentity.Opening.Refused(Problem.of("store.keyMissing")));
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidSo() throws IOException {
        Files.writeString(data.resolve("keys"), "a file where the folder should be");
        assertThat(StationIdentity.open(data, clock, random)).isInstanceOf(StationIdentity.Opening.Refused.class);
    }

    @Test
    void theFileIsForTheStationsAccountOnlyAndHoldsNoKeyInClear() throws IOException {
        StationIdentity station = opened();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        String written = HexFormat.of().formatHex(Files.readAllBytes(file()));
        assertThat(written).doesNotContain(HexFormat.of().formatHex(station.publicKey()));
        assertThat(written)
                .doesNotContain(HexFormat.of().formatHex(station.privateKey().getEncoded()));
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("station.key", "station.identity");
        }
    }

    @Test
    void programsThatStartTogetherAgreeOnOneKey() throws Exception {
        opened(data); // the station key
        Files.delete(file());
        List<Future<StationIdentity>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> opened(data)));
            }
        }
        for (Future<StationIdentity> one : all) {
            assertThat(one.get().publicKey()).isEqualTo(opened().publicKey());
        }
    }

    @Test
    void manyThreadsSignAtOnce() throws Exception {
        StationIdentity station = opened();
        List<Future<byte[]>> signatures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 64; i++) {
                signatures.add(threads.submit(() -> station.sign(MESSAGE)));
            }
        }
        for (Future<byte[]> signature : signatures) {
            assertThat(StationIdentity.verify(station.publicKey(), MESSAGE, signature.get()))
                    .isTrue();
        }
    }

    private Path file() {
        return data.resolve("keys").resolve("station.identity");
    }

    private StationIdentity opened() {
        return opened(data);
    }

    private StationIdentity opened(Path folder) {
        return switch (StationIdentity.open(folder, clock, random)) {
            case StationIdentity.Opening.Opened opened -> opened.identity();
            case StationIdentity.Opening.Refused refused ->
                throw new AssertionError(refused.problem().code());
        };
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
