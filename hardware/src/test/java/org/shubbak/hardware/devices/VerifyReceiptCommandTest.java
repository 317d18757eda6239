package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.receipt.ListedStation;
import org.shubbak.core.receipt.ReceiptSeal;
import org.shubbak.core.receipt.StationListFile;
import org.shubbak.core.sync.wire.Signer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerifyReceiptCommandTest {
    private static final KeyPair HUB = Es256.newPair(new SecureRandom());
    private static final KeyPair STATION = Es256.newPair(new SecureRandom());
    private static final Instant TODAY = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path stations = folder;

    @BeforeEach
    void list() throws IOException {
        stations = listed(null);
    }

    private Path listed(@Nullable Instant revoked) throws IOException {
        ListedStation station = new ListedStation(
                "ram-03",
                Base64.getEncoder().encodeToString(STATION.getPublic().getEncoded()),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                revoked);
        return Files.write(
                folder.resolve("stations.json"), StationListFile.write(List.of(station), TODAY, signer(HUB)));
    }

    private static Signer signer(KeyPair pair) {
        return new Signer() {
            @Override
            public byte[] sign(byte[] message) {
                return Es256.sign(pair.getPrivate(), message);
            }

            @Override
            public byte[] publicKey() {
                return pair.getPublic().getEncoded();
            }
        };
    }

    private static String token(KeyPair pair) {
        return new ReceiptSeal(signer(pair), URI.create("https://hub.gov.ps"))
                .seal("RAM-03-2026-ILS-000123", new Money(15000, CurrencyCode.ILS), LocalDate.of(2026, 11, 24));
    }

    private CommandRun verify(String token, String... more) {
        String[] all = new String[more.length + 5];
        String[] fixed = {"verify-receipt", "--stations", stations.toString(), "--token", token};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return CommandRun.of(all);
    }

    @Test
    void aGenuineReceiptIsSaidInBothLanguagesWithNumberAmountAndDay() {
        CommandRun run = verify(token(STATION));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("RAM-03-2026-ILS-000123", "is genuine", "150.00", "2026", "ram-03")
                .contains("صحيح");
    }

    @Test
    void theSameAsJson() {
        CommandRun run = verify(token(STATION), "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.object().get("verdict").asString()).isEqualTo("GENUINE");
        assertThat(run.object().get("genuine").asBoolean()).isTrue();
        assertThat(run.object().get("amountMinor").asLong()).isEqualTo(15000);
        assertThat(run.object().get("currency").asString()).isEqualTo("ILS");
        assertThat(run.object().get("issuedOn").asString()).isEqualTo("2026-11-24");
        assertThat(run.object().get("station").asString()).isEqualTo("ram-03");
    }

    @Test
    void theCodeMayComeFromStandardInput() {
        CommandRun run = CommandRun.typing(token(STATION) + "\n", "verify-receipt", "--stations", stations.toString());
        assertThat(run.exit()).isZero();
    }

    @Test
    void thePictureOfAPrintedReceiptIsEnoughOnEveryPaper() throws IOException {
        CommandRun example = CommandRun.of("render", "--example");
        ObjectNode receipt = (ObjectNode) JsonMapper.shared().readTree(example.out());
        Path file = Files.writeString(
                folder.resolve("receipt.json"),
                receipt.put("qr", token(STATION)).toString());
        for (String profile : List.of("generic-80mm", "generic-58mm", "epson-tm-t88v", "star-escpos")) {
            Path png = folder.resolve(profile + ".png");
            CommandRun drawn = CommandRun.of(
                    "render", "--receipt", file.toString(), "--profile", profile, "--png", png.toString());
            assertThat(drawn.exit()).as(drawn.err()).isZero();
            CommandRun run = CommandRun.of(
                    "verify-receipt", "--stations", stations.toString(), "--png", png.toString(), "--json");
            assertThat(run.exit()).as("%s %s", profile, run.err()).isZero();
            assertThat(run.object().get("verdict").asString()).isEqualTo("GENUINE");
        }
    }

    @Test
    void whatIsAlteredUnknownOrNoTokenIsRefused() {
        String token = token(STATION);
        char last = token.charAt(token.length() - 20);
        String changed = token.substring(0, token.length() - 20)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 19);
        assertThat(verdict(changed)).isEqualTo("ALTERED");
        assertThat(verdict(token(Es256.newPair(new SecureRandom())))).isEqualTo("UNKNOWN_STATION");
        assertThat(verdict("https://example.org/")).isEqualTo("NO_TOKEN");
    }

    private String verdict(String token) {
        CommandRun run = verify(token, "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isNotBlank();
        assertThat(run.object().get("genuine").asBoolean()).isFalse();
        return run.object().get("verdict").asString();
    }

    @Test
    void aRevokedStationsReceiptsCountUntilThatDay() throws IOException {
        stations = listed(Instant.parse("2026-11-25T10:00:00Z"));
        CommandRun later = verify(token(STATION), "--json");
        assertThat(later.exit()).isZero();
        assertThat(later.object().get("verdict").asString()).isEqualTo("REVOKED_LATER");
        assertThat(later.object().get("revokedAt").asString()).isEqualTo("2026-11-25T10:00:00Z");
        stations = listed(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(verdict(token(STATION))).isEqualTo("OUT_OF_FORCE");
    }

    @Test
    void aListThatWasChangedOrIsMissingSaysNothingAboutAReceipt() throws IOException {
        String list = Files.readString(stations);
        Files.writeString(stations, list.replace("ram-03", "ram-04"));
        assertThat(verify(token(STATION)).exit()).isEqualTo(1);
        assertThat(verify(token(STATION)).err()).contains("was changed");
        Files.writeString(stations, "{}");
        assertThat(verify(token(STATION)).exit()).isEqualTo(1);
        Files.delete(stations);
        assertThat(verify(token(STATION)).err()).contains("cannot be read");
    }

    @Test
    void aPictureWithoutACodeAndAFileThatIsNoCertificateAreSaid() throws IOException {
        Path noPicture = Files.writeString(folder.resolve("no.png"), "x");
        CommandRun picture =
                CommandRun.of("verify-receipt", "--stations", stations.toString(), "--png", noPicture.toString());
        assertThat(picture.exit()).isEqualTo(1);
        assertThat(picture.err()).contains("no clear code");
        assertThat(verify(token(STATION), "--authority", noPicture.toString()).err())
                .contains("not the hub's certificate");
    }
}
