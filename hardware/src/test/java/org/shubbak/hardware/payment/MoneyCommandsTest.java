package org.shubbak.hardware.payment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.LrcSimulator;
import org.shubbak.hardware.simulator.TerminalSimulator;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `devices reverse`, `refund`, `end-of-day` and `status`, and what all of them leave on the disk.
class MoneyCommandsTest {
    /// Ports, ids and parts of a second are any digits: by chance those of a date.
    private static final String CHANCE = "127\\.0\\.0\\.1:\\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\.\\d{1,9}Z";

    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Served<DeviceSimulator> terminal = new Served<>(new TerminalSimulator(CLOCK));
    private String protocol = "zvt";

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void putAway() {
        terminal.close();
    }

    private void dialect(String profile) {
        terminal.close();
        terminal = new Served<>(new LrcSimulator(LrcProfiles.find(profile), CLOCK));
        protocol = "lrc:" + profile;
    }

    @Test
    void aPaymentOfTheJournalIsReversedOnceAndNeverTwice() {
        assertThat(pay("150.00")).isZero();
        assertThat(reverse("0001")).as(err.toString()).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("REVERSED");
        assertThat(terminal.simulator.command("ledger")).startsWith("ok 0 standing");
        String before = terminal.simulator.command("ledger");
        assertThat(reverse("0001")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("NOT_STARTED");
        assertThat(terminal.simulator.command("ledger"))
                .as("the terminal is not asked")
                .isEqualTo(before);
        assertThat(json().get("reason").get("code").asString()).isEqualTo("terminal.alreadyReversed");
        assertThat(json().get("reason").get("ar").asString()).contains("عُكست");
        assertThat(reverse("0777")).isEqualTo(1);
        assertThat(json().get("reason").get("code").asString()).isEqualTo("payment.unknownReceipt");
    }

    @Test
    void aReversalInDoubtBlocksUntilItIsSettled() {
        assertThat(pay("150.00")).isZero();
        terminal.tell("cut after-charge");
        assertThat(reverse("0001")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("IN_DOUBT");
        assertThat(settle()).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("REVERSED");
        assertThat(pay("20.00")).isZero();
        assertThat(terminal.simulator.command("ledger")).startsWith("ok 1 standing 2000 minor");
    }

    @Test
    void aPaymentAfterAReversalInDoubtSettlesItFirst() {
        assertThat(pay("150.00")).isZero();
        terminal.tell("cut before-charge");
        assertThat(reverse("0001")).isEqualTo(1);
        assertThat(pay("20.00")).isZero();
        assertThat(json().get("settled").get("outcome").asString()).isEqualTo("NOT_REVERSED");
        assertThat(json().get("outcome").asString()).isEqualTo("PAID");
    }

    @Test
    void aReversalOfTheWrongPaymentIsForPeopleAndTheirWordEndsIt() {
        assertThat(pay("150.00")).isZero();
        assertThat(pay("20.00")).isZero();
        terminal.tell("reverses-other");
        assertThat(reverse("0001")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("MANUAL");
        String before = terminal.simulator.command("ledger");
        assertThat(pay("1.00")).isEqualTo(1);
        assertThat(terminal.simulator.command("ledger")).isEqualTo(before);
        assertThat(settle("--decide", "PAID")).isEqualTo(1);
        assertThat(settle("--decide", "NOT_GIVEN_BACK")).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("NOT_REVERSED");
        assertThat(pay("1.00")).isZero();
    }

    @Test
    void aRefundIsGivenAndCountedAndTheDayIsComparedWithTheJournal() {
        assertThat(pay("150.00")).isZero();
        assertThat(run(new RefundCommand(Links::opener, CLOCK, UUID::randomUUID), "--amount=50.00", "--currency=ILS"))
                .isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("REFUNDED");
        assertThat(endOfDay()).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("CLOSED");
        assertThat(json().get("totalMinor").asInt()).isEqualTo(10000);
        assertThat(json().get("journalMinor").asInt()).isEqualTo(10000);
        assertThat(json().get("reasons").size()).isZero();
        assertThat(endOfDay()).isZero();
        assertThat(json().get("totalMinor").asInt()).isZero();
        assertThat(json().get("journalMinor").asInt()).isZero();
    }

    @Test
    void aDifferenceOfTheDayIsSaidAndNotCorrected() throws IOException {
        assertThat(pay("150.00")).isZero();
        assertThat(pay("20.00")).isZero();
        Path journal = folder.resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        int second = lines.subList(1, lines.size()).stream()
                .filter(line -> line.contains("\"event\":\"intent\""))
                .mapToInt(lines::indexOf)
                .findFirst()
                .orElseThrow();
        Files.write(journal, lines.subList(0, second));
        assertThat(endOfDay()).isZero();
        assertThat(json().get("reasons").get(0).get("en").asString()).contains("counts 170.00 and the journal 150.00");
    }

    @Test
    void aFailedEndOfDayIsOneAndSaysWhatToDo() {
        terminal.tell("day-end-fails");
        assertThat(endOfDay()).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("DECLINED");
        assertThat(json().get("reasons").get(0).get("code").asString()).isEqualTo("terminal.code.77");
    }

    @Test
    void nothingIsClosedWhileAPaymentWaitsForPeople() {
        terminal.tell("wrong-amount");
        assertThat(pay("150.00")).isEqualTo(1);
        assertThat(endOfDay()).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("MANUAL");
    }

    @Test
    void statusNamesAGoodTerminalAndWhatIsWrongWithAnother() {
        assertThat(status("--diagnosis")).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("WORKS");
        assertThat(json().get("terminalId").asString()).isEqualTo("29001006");
        assertThat(json().get("version").asString()).isEqualTo("2.14.15");
        terminal.tell("ecr17-nak");
        assertThat(status()).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("FOREIGN_PROTOCOL");
        assertThat(json().get("reason").get("en").asString()).contains("ECR17");
        assertThat(json().get("reason").get("ar").asString()).contains("ECR17");
        protocol = "lrc:nobody";
        assertThat(status()).isEqualTo(2);
        protocol = "telepathy";
        assertThat(status()).isEqualTo(2);
    }

    @Test
    void theLastReceiptIsShownOnceMore() {
        assertThat(pay("150.00")).isZero();
        assertThat(status("--repeat-receipt")).isZero();
        assertThat(json().get("slips").get(0).get("lines").get(0).asString()).isEqualTo("KUNDENBELEG");
    }

    @Test
    void anotherFamilyOfTerminalsIsPaidAndReversedByItsProfile() {
        dialect("transbank-pos-integrado");
        assertThat(pay("150.00")).as(err.toString()).isZero();
        assertThat(json().get("terminalReceipt").asString()).isEqualTo("000001");
        assertThat(reverse("000001")).as(err.toString()).isZero();
        assertThat(status()).isZero();
        terminal.tell("cut after-charge");
        assertThat(pay("20.00")).isEqualTo(1);
        assertThat(json().get("outcome").asString()).isEqualTo("IN_DOUBT");
        assertThat(pay("20.00")).isZero();
        assertThat(json().get("outcome").asString()).isEqualTo("PAID_LATE");
    }

    @ParameterizedTest
    @CsvSource({
        "zvt, print lines",
        "zvt-serial, print lines",
        "zvt, print block",
        "transbank-pos-integrado,",
        "nexi-ecr17,"
    })
    void noByteThatIsWrittenHoldsCardData(String what, String print) throws IOException {
        if (what.startsWith("zvt")) {
            protocol = what;
        } else {
            dialect(what);
            terminal.tell("receipt-lines");
        }
        if (print != null) {
            terminal.tell(print);
        }
        terminal.tell("unmasked");
        ListAppender<ILoggingEvent> log = listen();
        assertThat(pay("150.00", "--trace", "--password=739251"))
                .as(err.toString())
                .isZero();
        List<String> written = new ArrayList<>(List.of(out.toString(), err.toString()));
        log.list.forEach(event -> written.add(event.getFormattedMessage()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.add(Files.readString(file, ISO_8859_1));
            }
        }
        written.replaceAll(text -> text.replaceAll(CHANCE, "…"));
        assertThat(written).anyMatch(text -> text.contains("\"event\":\"result\""));
        for (String forbidden : List.of(
                "4111111111111111", "411111111111", "4111 1111", "2512", "12/25", "CVV 987", "739251", "234567890")) {
            assertThat(written).as(forbidden).noneMatch(text -> text.contains(forbidden));
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>(); // a simulator may still log while it is read
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger("org.shubbak");
        root.setLevel(Level.TRACE);
        root.addAppender(log);
        return log;
    }

    private int pay(String amount, String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "--amount=" + amount;
        all[more.length + 1] = "--currency=ILS";
        return run(new PayCommand(Links::opener, CLOCK, UUID::randomUUID), all);
    }

    private int reverse(String receipt) {
        return run(new ReverseCommand(Links::opener, CLOCK, UUID::randomUUID), "--receipt=" + receipt);
    }

    private int endOfDay() {
        return run(new EndOfDayCommand(Links::opener, CLOCK, UUID::randomUUID));
    }

    private int settle(String... more) {
        return run(new SettleCommand(Links::opener, CLOCK), more);
    }

    private int run(Object command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--journal", folder.resolve("journal.jsonl").toString()));
        arguments.addAll(Arrays.asList(more));
        return executed(command, arguments);
    }

    private int status(String... more) {
        return executed(new StatusCommand(Links::opener), new ArrayList<>(Arrays.asList(more)));
    }

    private int executed(Object command, List<String> arguments) {
        out.getBuffer().setLength(0);
        arguments.addAll(List.of("--port", terminal.address(), "--protocol", protocol, "--json", "--wait", "2"));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(new String[0]));
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(out.toString());
    }
}
