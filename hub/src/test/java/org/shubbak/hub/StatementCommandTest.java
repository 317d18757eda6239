package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;

/// A statement given to the command, on the data of a real hub.
class StatementCommandTest extends StoreFixture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long payment;

    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }

    private String awaiting(String method, String reference) {
        String facts = "{\"payment\":\"" + new UUID(5, ++payment) + "\",\"method\":\"" + method
                + "\",\"minor\":15000,\"currency\":\"ILS\",\"reference\":\"" + reference + "\"}";
        WireEvent event = station.fact(EventTypes.PAYMENT_AWAITING, facts);
        assertThat(words("ram-01", event)).containsExactly("accepted");
        return event.eventId().toString();
    }

    private int statement(String csv, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("statement.csv"), "reference,amount,currency\n" + csv);
        List<String> line =
                new ArrayList<>(List.of("statement", "--data", folder.toString(), "--of", "ESADAD", file.toString()));
        line.addAll(List.of(more));
        out.reset();
        err.reset();
        return new HubMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line.toArray(String[]::new));
    }

    private long told() throws Exception {
        return database.count("SELECT count(*) FROM payment_word WHERE found = 1");
    }

    @Test
    void whatAgreesIsToldOnceAndTheRestWaitsOn() throws Exception {
        String there = awaiting("ESADAD", "ES-1");
        awaiting("ESADAD", "ES-2");
        awaiting("WALLET", "ES-3");
        String csv = "ES-1,150.00,ILS\nES-3,150.00,ILS\nES-OTHER,20.00,JOD\n";

        assertThat(statement(csv, "--preview")).isZero();
        assertThat(out.toString(UTF_8)).contains(there, "nobody was told yet", "still waiting: 1");
        assertThat(told()).isZero();
        assertThat(statement(csv)).isZero();
        assertThat(out.toString(UTF_8)).contains(there, "ram-01 will hear it", "still waiting: 1");
        assertThat(told()).isEqualTo(1);
        assertThat(statement(csv)).isZero();
        assertThat(out.toString(UTF_8)).doesNotContain(there);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void oneReferenceNeverPaysTwiceAlsoNotLater() throws Exception {
        awaiting("ESADAD", "ES-1");
        assertThat(statement("ES-1,150.00,ILS\n")).isZero();
        String again = awaiting("ESADAD", "ES-1");

        assertThat(statement("ES-1,150.00,ILS\n", "--json")).isEqualTo(1);

        assertThat(out.toString(UTF_8).strip())
                .isEqualTo("{\"agreed\":[],\"told\":[],\"differences\":[{\"id\":\"" + again
                        + "\",\"why\":\"counted_before\"}],\"notThere\":0}");
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whatWasNotKeptIsNotSaidToBeTold() throws Exception {
        String first = awaiting("ESADAD", "ES-1");
        String second = awaiting("ESADAD", "ES-2");
        database.change("CREATE TRIGGER full BEFORE INSERT ON payment_word WHEN (SELECT count(*) FROM payment_word) = 1"
                + " BEGIN SELECT RAISE(ABORT, 'no more'); END");

        assertThat(statement("ES-1,150.00,ILS\nES-2,150.00,ILS\n")).isEqualTo(1);

        assertThat(out.toString(UTF_8)).contains(first).doesNotContain(second);
        assertThat(err.toString(UTF_8)).isNotBlank();
        database.change("DROP TRIGGER full");
        assertThat(statement("ES-1,150.00,ILS\nES-2,150.00,ILS\n", "--json")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"told\":[\"" + second + "\"]");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void aLineThatIsNotUnderstoodTellsNobodyAnything() throws Exception {
        awaiting("ESADAD", "ES-1");

        assertThat(statement("ES-1,150.00,ILS\nES-2,a lot,ILS\n")).isEqualTo(1);

        assertThat(err.toString(UTF_8)).contains("Line 3 of the statement", "السطر 3 من الكشف");
        assertThat(told()).isZero();
    }
}
