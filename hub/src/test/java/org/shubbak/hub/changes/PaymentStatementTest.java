package org.shubbak.hub.changes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

class PaymentStatementTest {
    @TempDir
    Path folder;

    private PaymentStatement.Reading read(String csv) throws IOException {
        return PaymentStatement.read(Files.writeString(folder.resolve("statement.csv"), csv));
    }

    private Map<String, List<Money>> paid(String csv) throws IOException {
        return ((PaymentStatement.Reading.Good) read(csv)).statement().paid();
    }

    private static Money shekels(long minor) {
        return new Money(minor, CurrencyCode.ILS);
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthersAndReferencesAreKeptAsStationsKeepThem() throws Exception {
        assertThat(paid("""
                \uFEFFDate,Currency,Reference,Payer,Amount
                2026-11-28,ILS,es-100 1,"Someone, of ""Jenin\""",150.00

                2026-11-28,JOD,ES-2002,,24.5
                2026-11-28,USD,٣٠٠٣,,7
                """))
                .isEqualTo(Map.of(
                        "ES-1001", List.of(shekels(15000)),
                        "ES-2002", List.of(new Money(24_500, CurrencyCode.JOD)),
                        "3003", List.of(new Money(700, CurrencyCode.USD))));
    }

    @Test
    void semicolonsDivideTooAndAReferencePaidTwiceHasBoth() throws Exception {
        assertThat(paid("reference;amount;currency\r\nES-1;1.00;ILS\r\nES-1;2.00;ILS\r\n"))
                .isEqualTo(Map.of("ES-1", List.of(shekels(100), shekels(200))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES-2,1.005,ILS",
                "ES-2,1e3,ILS",
                "ES-2,-1.00,ILS",
                "ES-2,\"1,000.00\",ILS",
                "ES-2,1.00,EUR",
                "ES-2,1.00,ils",
                "ES-2,1.00",
                "ES-2,1.00,ILS,more",
                ",1.00,ILS",
                "ES-2,,ILS",
                "\"ES-2,1.00,ILS"
            })
    void oneLineThatIsNotUnderstoodAndNothingOfItCounts(String line) throws Exception {
        assertThat(read("reference,amount,currency\nES-1,1.00,ILS\n" + line + "\n"))
                .isEqualTo(new PaymentStatement.Reading.Bad(Problem.of("hub.statementLine", "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES-1,1.00,ILS\nES-2,1.00,ILS\n", "reference,amount\nES-1,1.00\n"})
    void withoutTheNamesOfItsColumnsItIsNotUnderstood(String csv) throws Exception {
        assertThat(read(csv)).isEqualTo(new PaymentStatement.Reading.Bad(Problem.of("hub.statementLine", "2")));
    }

    @Test
    void aDayWithoutPaymentsIsNoFaultAndAFileWithoutAnythingIs() throws Exception {
        assertThat(read("")).isInstanceOf(PaymentStatement.Reading.Bad.class);
        assertThat(paid("reference,amount,currency\n")).isEmpty();
    }

    @Test
    void whatIsNoTextOrNotThereIsSaid() throws Exception {
        Path latin = Files.write(folder.resolve("latin.csv"), "référence,amount\n".getBytes(ISO_8859_1));
        assertThat(PaymentStatement.read(latin))
                .isEqualTo(new PaymentStatement.Reading.Bad(Problem.of("hub.notReadable", "latin.csv")));
        Path later = Files.write(folder.resolve("later.csv"), "reference,amount,currency\n".getBytes(UTF_8));
        Files.write(later, new byte[] {(byte) 0xe9, ',', '1'}, StandardOpenOption.APPEND);
        assertThat(PaymentStatement.read(later)).isInstanceOf(PaymentStatement.Reading.Bad.class);
        assertThat(PaymentStatement.read(folder.resolve("none.csv")))
                .isEqualTo(new PaymentStatement.Reading.Bad(Problem.of("hub.notReadable", "none.csv")));
    }
}
