package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.device.TerminalSlip.Copy;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.wire.CardNumbers;
import org.shubbak.hardware.payment.wire.Ticker;
import org.slf4j.LoggerFactory;

/// A terminal that sends everything it must not: nothing of it may be found in anything that is written.
class NothingForbiddenTest {
    private static final List<String> FORBIDDEN =
            List.of("4111111111111111", "411111111111", "4111 1111 1111 1111", "D2512", "25122", "2512", "739251");

    private final SimulatedTerminal behind = new SimulatedTerminal();

    @AfterEach
    void putAway() {
        behind.close();
    }

    @ParameterizedTest
    @CsvSource({"TCP,lines", "TCP,block", "SERIAL,lines"})
    void cardNumberTrackExpiryAndPasswordAppearNowhere(Framing framing, String print) {
        behind.tell("unmasked");
        behind.tell("print " + print);
        List<String> written = new ArrayList<>();
        ListAppender<ILoggingEvent> log = listen();
        ZvtSettings settings = ZvtSettings.of(framing, Map.of("password", "739251"));
        ZvtTerminal terminal = new ZvtTerminal(behind.opener(), settings, Ticker.system(), written::add);
        KeptSteps steps = new KeptSteps();
        PaymentOutcome outcome =
                terminal.pay(new PaymentRequest(new UUID(1, 2), new Money(15000, CurrencyCode.ILS)), steps);

        assertThat(outcome).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(written).isNotEmpty();
        log.list.forEach(event -> written.add(event.getFormattedMessage()));
        written.addAll(steps.order);
        written.add(outcome.toString());
        written.add(settings.toString());
        written.add(terminal.lookupLast().toString());
        terminal.slips().forEach(slip -> written.addAll(slip.lines()));
        terminal.slips().forEach(slip -> written.add(slip.toString()));
        assertThat(terminal.slips()).hasSize(1);
        for (String forbidden : FORBIDDEN) {
            assertThat(written).as(forbidden).noneMatch(line -> line.contains(forbidden));
        }
        assertThat(outcome.toString()).contains("lastFour=1111");
        assertThat(log.list).anyMatch(event -> event.getLevel() == Level.WARN);
    }

    @Test
    void thePublishedUnmaskedResultKeepsItsLastFourAlone() {
        Message message = Vectors.of("apdus.tsv").message("V-REDACT");
        Bmp.Fields fields = ((Message.Plain) message).fields();
        String shown = message + WireTrace.of(ApduCodec.write(message)) + ResultReader.read(fields, CurrencyCode.ILS);
        assertThat(shown).doesNotContain("59666666", "0512", "D200").contains("lastFour=6666");
        assertThat(CardNumbers.isMasked(fields.find(0x22).orElseThrow())).isFalse();
    }

    @Test
    void aCardNumberInATextKeepsItsLastFour() {
        assertThat(CardNumbers.mask("KARTE 4111 1111 1111 1111")).isEqualTo("KARTE **** **** **** 1111");
        assertThat(CardNumbers.mask("a 4111-1111-1111-1111 b")).isEqualTo("a ****-****-****-1111 b");
        assertThat(CardNumbers.mask("TA-Nr 1234567890123")).isEqualTo("TA-Nr 1234567890123");
        assertThat(CardNumbers.mask("9".repeat(20_000))).isEqualTo("*".repeat(19_996) + "9999");
    }

    @Test
    void recordedReceiptsAreJoinedAndTheirTypeIsNoText() {
        Vectors vectors = Vectors.of("apdus.tsv");
        PrintedReceipts receipts = new PrintedReceipts(Charset.forName("IBM437"), slip -> {});
        for (List<String> row : vectors.rows()) {
            if (row.getFirst().startsWith("P-") || row.getFirst().equals("A-24")) {
                Message message = vectors.message(row.getFirst());
                switch (message) {
                    case Message.PrintLine line -> receipts.add(line);
                    case Message.Plain block -> receipts.add(block.fields().container());
                    default -> throw new AssertionError(row.getFirst());
                }
            }
        }
        assertThat(receipts.slips())
                .extracting(TerminalSlip::copy)
                .containsExactly(Copy.UNSAID, Copy.MERCHANT, Copy.CUSTOMER, Copy.CUSTOMER);
        assertThat(receipts.slips().get(2).lines())
                .contains("** KUNDENBELEG **")
                .hasSize(12);
        assertThat(receipts.slips().get(3).lines()).containsExactly("إيصال", "", "TOTAL");
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>(); // a simulator may still log while it is read
        log.start();
        ((Logger) LoggerFactory.getLogger("org.shubbak")).addAppender(log);
        return log;
    }
}
