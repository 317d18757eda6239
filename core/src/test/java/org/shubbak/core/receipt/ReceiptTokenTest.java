package org.shubbak.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.Signer;

class ReceiptTokenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Money PAID = new Money(15000, CurrencyCode.ILS);
    private static final KeyPair OURS = Es256.newPair(new SecureRandom());
    private static final KeyPair OTHERS = Es256.newPair(new SecureRandom());

    private static ReceiptSeal seal(KeyPair pair, @Nullable String hub) {
        return new ReceiptSeal(signer(pair, pair), hub == null ? null : URI.create(hub));
    }

    private static Signer signer(KeyPair signs, KeyPair shows) {
        return new Signer() {
            @Override
            public byte[] sign(byte[] message) {
                return Es256.sign(signs.getPrivate(), message);
            }

            @Override
            public byte[] publicKey() {
                return shows.getPublic().getEncoded();
            }
        };
    }

    private static String token(@Nullable String hub) {
        return seal(OURS, hub).seal("RAM-03-2026-ILS-000123", PAID, DAY);
    }

    private static ListedStation listed(KeyPair pair, @Nullable Instant to, @Nullable Instant revoked) {
        return new ListedStation(
                "ram-03",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                Instant.parse("2026-01-01T00:00:00Z"),
                to,
                revoked);
    }

    private static List<ListedStation> known() {
        return List.of(listed(OTHERS, null, null), listed(OURS, null, null));
    }

    @Test
    void aTokenSaysNumberAmountAndDay() {
        assertThat(TokenVerdict.of(token(null), known()))
                .isInstanceOfSatisfying(TokenVerdict.Genuine.class, genuine -> {
                    assertThat(genuine.token().receiptNumber()).isEqualTo("RAM-03-2026-ILS-000123");
                    assertThat(genuine.token().amount()).isEqualTo(PAID);
                    assertThat(genuine.token().issuedOn()).isEqualTo(DAY);
                    assertThat(genuine.station().name()).isEqualTo("ram-03");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hub.gov.ps", "https://hub.gov.ps/", "https://hub.gov.ps:8443", "http://127.0.0.1:7070"})
    void withAHubItIsTheAddressOfThePageThatChecksItInLettersAQrCodePacksClosely(String hub) {
        String text = token(hub);
        assertThat(text).startsWith(hub.toUpperCase(Locale.ROOT).replaceAll("/$", "") + "/R/");
        assertThat(text).matches("[0-9A-Z:/.]+").hasSizeLessThan(175);
        assertThat(URI.create(text).getPath()).startsWith("/R/");
        assertThat(TokenVerdict.of(text, known())).isInstanceOf(TokenVerdict.Genuine.class);
    }

    @Test
    void aPathOfTheHubIsKeptAsItIs() {
        assertThat(token("https://gov.ps/Hub")).startsWith("https://gov.ps/Hub/r/");
        assertThat(TokenVerdict.of(token("https://gov.ps/Hub"), known())).isInstanceOf(TokenVerdict.Genuine.class);
    }

    @Test
    void smallLettersAndTheBareTokenAreReadAlike() {
        String bare = token(null).substring("SHUBBAK:2:".length());
        assertThat(Stream.of(bare, bare.toLowerCase(Locale.ROOT), "http://x/r/" + bare + "/", " " + bare + "\n"))
                .allSatisfy(
                        text -> assertThat(TokenVerdict.of(text, known())).isInstanceOf(TokenVerdict.Genuine.class));
    }

    @Test
    void everyChangedBitIsRefused() {
        byte[] bytes = Base36.read(token(null).substring("SHUBBAK:2:".length())).orElseThrow();
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                bytes[at] ^= (byte) (1 << bit);
                assertThat(TokenVerdict.of(Base36.write(bytes), known()).believed())
                        .as("byte %d bit %d", at, bit)
                        .isFalse();
                bytes[at] ^= (byte) (1 << bit);
            }
        }
        assertThat(TokenVerdict.of(Base36.write(bytes), known()).believed()).isTrue();
    }

    @Test
    void everyCutAndEveryAddedByteIsRefused() {
        String text = token(null);
        for (int length = 0; length < text.length(); length++) {
            assertThat(TokenVerdict.of(text.substring(0, length), known()).believed())
                    .as("%d letters", length)
                    .isFalse();
        }
        assertThat(TokenVerdict.of(text + "A", known()).believed()).isFalse();
        assertThat(TokenVerdict.of(text + "AAAAAAAA", known()).believed()).isFalse();
    }

    @Test
    void aTokenOfAnotherKeyUnderOurNameIsAltered() {
        ReceiptSeal forged = new ReceiptSeal(signer(OTHERS, OURS), null);
        assertThat(TokenVerdict.of(forged.seal("RAM-1", PAID, DAY), known())).isEqualTo(new TokenVerdict.Altered());
    }

    @Test
    void aStationThatIsNotListedIsUnknown() {
        assertThat(TokenVerdict.of(token(null), List.of(listed(OTHERS, null, null))))
                .isInstanceOf(TokenVerdict.UnknownStation.class);
    }

    @Test
    void whatElseTheKeySignedIsNoToken() {
        byte[] bytes = Base36.read(token(null).substring("SHUBBAK:2:".length())).orElseThrow();
        byte[] content = java.util.Arrays.copyOf(bytes, bytes.length - Es256.SIGNATURE_BYTES);
        byte[] signature = Es256.sign(OURS.getPrivate(), content);
        System.arraycopy(signature, 0, bytes, content.length, signature.length);
        assertThat(TokenVerdict.of(Base36.write(bytes), known())).isEqualTo(new TokenVerdict.Altered());
    }

    @Test
    void aReceiptFromBeforeItsStationWasRevokedStaysGenuineAndOneFromAfterIsNot() {
        assertThat(TokenVerdict.of(token(null), List.of(listed(OURS, null, Instant.parse("2026-11-25T10:00:00Z")))))
                .isInstanceOf(TokenVerdict.RevokedLater.class)
                .satisfies(verdict -> assertThat(verdict.believed()).isTrue());
        for (String revoked : List.of("2026-11-24T00:00:00Z", "2026-11-20T10:00:00Z")) {
            assertThat(TokenVerdict.of(token(null), List.of(listed(OURS, null, Instant.parse(revoked)))))
                    .isInstanceOf(TokenVerdict.OutOfForce.class)
                    .satisfies(verdict -> assertThat(verdict.believed()).isFalse());
        }
    }

    @Test
    void aKeyCountsOnlyInItsTime() {
        Instant ended = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(TokenVerdict.of(token(null), List.of(listed(OURS, ended, null))))
                .isInstanceOf(TokenVerdict.OutOfForce.class);
        String early = seal(OURS, null).seal("RAM-1", PAID, LocalDate.of(2025, 12, 20));
        assertThat(TokenVerdict.of(early, known())).isInstanceOf(TokenVerdict.OutOfForce.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RAM-03-2026-ILS-000001, 1",
        "ZZZ-99-2026-ILS-999999, 1099511627775",
        "AAA-00-2026-ILS-000000, 0",
        "RAM-03-2026-ILS-000001, 1099511627776",
        "RAM-03-2025-ILS-000001, 15000",
        "RAM-03-2026-JOD-000001, 15000",
        "RAM-03-2026-ILS-1000000, 15000",
        "RAM-03-2026-ILS-E-رام الله 3-000001, 15000",
        "X, 15000"
    })
    void everyNumberAndAmountThatAnOfficeWritesComesBack(String number, long minor) {
        Money amount = new Money(minor, CurrencyCode.ILS);
        assertThat(TokenVerdict.of(seal(OURS, null).seal(number, amount, DAY), known()))
                .isInstanceOfSatisfying(TokenVerdict.Genuine.class, genuine -> {
                    assertThat(genuine.token().receiptNumber()).isEqualTo(number);
                    assertThat(genuine.token().amount()).isEqualTo(amount);
                    assertThat(genuine.token().issuedOn()).isEqualTo(DAY);
                });
    }

    @Test
    void nonsenseIsNoToken() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            noise[0] = (byte) (1 + random.nextInt(2));
            assertThat(TokenVerdict.of(Base36.write(noise), known()).believed()).isFalse();
        }
        assertThat(TokenVerdict.of("SHUBBAK:1:RAM-2026-030001:0123", known())).isEqualTo(new TokenVerdict.NoToken());
        assertThat(TokenVerdict.of("A".repeat(100_000), known())).isEqualTo(new TokenVerdict.NoToken());
    }
}
