package org.shubbak.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.TcpLink;
import org.shubbak.hardware.payment.zvt.SimulatedTerminal;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PayCommandTest {
    private final SimulatedTerminal terminal = new SimulatedTerminal();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void putAway() {
        terminal.close();
    }

    @Test
    void aPaymentIsPaidAndPrintsTheObjectScriptsRelyOn() {
        assertThat(pay("150.00")).isZero();
        JsonNode json = json();
        assertThat(json.get("outcome").asString()).isEqualTo("PAID");
        assertThat(json.get("amountMinor").asInt()).isEqualTo(15000);
        assertThat(json.get("currency").asString()).isEqualTo("ILS");
        assertThat(json.get("terminalReceipt").asString()).isEqualTo("0001");
        assertThat(json.get("terminalId").asString()).isEqualTo("29001006");
        assertThat(json.get("authorisation").asString()).hasSize(6);
        assertThat(json.get("reason").isNull()).isTrue();
    }

    @Test
    void aRefusalNamesItsReasonInBothLanguages() {
        terminal.tell("decline 6E");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("DECLINED");
        assertThat(json().get("reason").get("code").asString()).isEqualTo("terminal.code.6E");
        assertThat(json().get("reason").get("ar").asString()).contains("البطاقة");
        assertThat(json().get("reason").get("en").asString()).contains("blocked");
    }

    @Test
    void aSecondRunSettlesTheFirstAndNeverChargesItAgain() {
        terminal.tell("cut after-charge");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("IN_DOUBT");
        assertThat(pay("150.00")).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("PAID_LATE");
        assertThat(terminal.standing()).isEqualTo(1);
    }

    @Test
    void aSecondRunChargesOnceItIsProvenThatTheFirstDidNot() {
        assertThat(pay("1.00")).isZero();
        terminal.tell("cut before-charge");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(pay("150.00")).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("PAID");
        assertThat(json().get("settled").get("outcome").asString()).isEqualTo("NOT_CHARGED");
        assertThat(terminal.standing()).isEqualTo(2);
    }

    @Test
    void settleLooksUpAndSaysTheSameAgainWithoutCharging() {
        terminal.tell("cut before-ack");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(settle()).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("PAID_LATE");
        assertThat(settle()).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("PAID_LATE");
        assertThat(terminal.simulator.books().all()).hasSize(1);
    }

    @Test
    void aMismatchBlocksUntilAPersonDecides() {
        terminal.tell("wrong-amount");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("MANUAL");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("MANUAL");
        assertThat(settle("--decide", "PAID")).isZero();
        assertThat(pay("2.00")).isZero();
        assertThat(terminal.standing()).isEqualTo(2);
    }

    @Test
    void anIntentThatNeverLeftIsNotStartedAndPaidNow() throws IOException {
        try (PaymentJournal journal = PaymentJournal.open(journal(), Clock.systemUTC())) {
            journal.intent(new UUID(1, 1), new JournalEntry.Intent(15000, "ILS", null, null, null, null));
        }
        assertThat(pay("150.00")).isZero();
        assertThat(json().get("settled").get("outcome").asString()).isEqualTo("NOT_STARTED");
    }

    @Test
    void aHalfWrittenLineIsNoFact() throws IOException {
        assertThat(pay("150.00")).isZero();
        Files.writeString(journal(), "{\"at\":\"2026", StandardOpenOption.APPEND);
        assertThat(pay("150.00")).isZero();
        assertThat(Files.readString(journal())).doesNotContain("{\"at\":\"2026{");
    }

    @Test
    void oneJournalIsHeldByOneRun() throws IOException {
        try (PaymentJournal journal = PaymentJournal.open(journal(), Clock.systemUTC())) {
            assertThat(journal.open()).isEmpty();
            assertThat(pay("150.00")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("another payment is running");
        assertThat(terminal.simulator.books().all()).isEmpty();
    }

    @Test
    void aTerminalThatIsAwayIsNotStartedAndLeavesNothingOpen() throws IOException {
        terminal.close();
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("NOT_STARTED");
        assertThat(Files.readString(journal(), StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(pay("150.001")).isEqualTo(2);
        assertThat(pay("-1.00")).isEqualTo(2);
        assertThat(pay("much")).isEqualTo(2);
    }

    private int pay(String amount) {
        return run(
                new PayCommand(PayCommandTest::opener, Clock.system(ZoneOffset.UTC), UUID::randomUUID),
                "--amount=" + amount,
                "--currency=ILS");
    }

    private int settle(String... more) {
        return run(new SettleCommand(PayCommandTest::opener, Clock.system(ZoneOffset.UTC)), more);
    }

    private int run(Object command, String... more) {
        out.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(
                "--port",
                "tcp:127.0.0.1:" + terminal.port(),
                "--protocol",
                "zvt",
                "--journal",
                journal().toString()));
        arguments.addAll(List.of("--json", "--wait", "0"));
        arguments.addAll(Arrays.asList(more));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(new String[0]));
    }

    private static LinkOpener opener(LinkAddress address) {
        LinkAddress.Tcp tcp = (LinkAddress.Tcp) address;
        return () -> TcpLink.open(tcp.host(), tcp.port(), Duration.ofSeconds(5));
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(out.toString());
    }
}
