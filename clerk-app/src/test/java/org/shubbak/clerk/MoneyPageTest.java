package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.OpenPayment;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// What waits for people about money, by the keyboard alone.
@NullUnmarked
class MoneyPageTest {
    private static final String NUMBER = "400000014";
    private static final String NAME = "سامي أحمد محمود خليل";
    private Room room;

    @BeforeEach
    void open(@TempDir Path data) {
        room = new Room(data, Language.EN);
        room.signIn();
    }

    @AfterEach
    void close() {
        room.close();
    }

    /// The terminal cannot say what it did.
    private OpenPayment leaveOneForPeople() {
        room.devices.courses.add((request, steps) -> {
            steps.sending();
            return new PaymentOutcome.InDoubt(null, Problem.of("payment.inDoubt"));
        });
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        OpenPayment open = room.wiring.station().payments().open().getFirst();
        room.key(KeyCode.F1);
        return open;
    }

    private void typeSlip(String receipt, String amount) {
        for (String end : List.of("", "-again")) {
            room.type("settle-receipt" + end, receipt);
            room.type("settle-amount" + end, amount);
            room.type("settle-approval" + end, "A55102");
        }
        room.type("settle-reason", "the slip lies here");
    }

    /// Paid by card and filed, and looked at again later.
    private void openFiled() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        room.press("next-person");
        room.key(KeyCode.F4);
        room.press("record-RAM-2026-040001");
    }

    @Test
    void aPaymentThatNoLookupSettlesIsSettledByTwoPeopleFromTheSlip() {
        OpenPayment open = leaveOneForPeople();
        room.press("open-" + open.payment());
        typeSlip("0042", "5.00");
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        assertThat(room.says("second-problem")).contains("does not show the amount due, 550.00");
        typeSlip("0042", "550.00");
        room.key(KeyCode.F9);
        assertThat(room.says("second-problem")).contains("second person enters a PIN");
        room.type("second-pin", "9999");
        room.key(KeyCode.F9);
        assertThat(room.says("second-problem")).contains("PIN is not correct");
        assertThat(room.wiring.station().payments().open()).hasSize(1);
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        assertThat(room.wiring.station().payments().open()).isEmpty();
        assertThat(room.sees("settle-dialog")).isFalse();
        assertThat(room.audit()).anyMatch(entry -> entry.actor().equals("c-101+c-102"));
    }

    @Test
    void whoIsSignedInIsNeverTheSecondPerson() {
        OpenPayment open = leaveOneForPeople();
        room.key(KeyCode.F12);
        room.press("clerk-c-102");
        room.type("pin", "1357");
        room.press("sign-in");
        room.key(KeyCode.F1);
        room.press("open-" + open.payment());
        assertThat(room.sees("second-c-102")).isFalse();
        assertThat(room.says("second-problem")).contains("Nobody else with the right");
        room.type("settle-receipt", "0041");
        room.type("settle-receipt-again", "0041");
        assertThat(room.sees("second-pin")).isFalse();
        room.key(KeyCode.F10);
        assertThat(room.wiring.station().payments().open()).hasSize(1);
    }

    @Test
    void aReferenceOfAnotherSystemIsTypedTwiceAndFiledAsAwaitingConfirmation() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F5);
        room.type("reference-once", "ES-2026-77");
        room.type("reference-again", "ES-2026-78");
        room.press("reference-take");
        assertThat(room.says("reference-problem")).contains("two entries differ");
        room.type("reference-again", "ES-2026-77");
        room.press("reference-take");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(room.devices.printed.getLast().lines())
                .anyMatch(line -> line.value().contains("Awaiting confirmation"));
        room.press("next-person");
        room.key(KeyCode.F1);
        assertThat(room.wiring.station().payments().open()).hasSize(1);
    }

    @Test
    void aFeeIsGivenBackWhenASecondPersonAgreesAndTheTerminalDoesIt() {
        openFiled();
        room.type("record-refund-reason", "paid by mistake");
        room.key(KeyCode.F9);
        assertThat(room.says("record-said")).contains("second person decides");
        room.press("record-close");
        room.key(KeyCode.F1);
        String row = "refund-"
                + room.wiring.station().payments().refunds().open().getFirst().id();
        room.press(row);
        room.type("second-pin", "1357");
        room.key(KeyCode.F2);
        assertThat(room.sees("refund-dialog")).as(room.audit().toString()).isFalse();
        room.press(row);
        room.key(KeyCode.F9);
        assertThat(room.devices.reversals).isEqualTo(1);
        assertThat(room.wiring.station().payments().refunds().open()).isEmpty();
        assertThat(room.devices.printed.getLast().title().en()).isEqualTo("Reversal voucher");
    }

    @Test
    void aReceiptIsVoidOnlyWithAReasonAndASecondPerson() {
        openFiled();
        room.key(KeyCode.F10);
        room.type("void-reason", "why");
        room.key(KeyCode.F9);
        assertThat(room.says("second-problem")).contains("second person enters a PIN");
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        assertThat(room.says("second-problem")).contains("in a few words");
        room.type("void-reason", "wrong vehicle");
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        assertThat(room.sees("void-dialog")).isFalse();
        assertThat(room.says("record-said")).contains("is void");
        assertThat(room.devices.printed.getLast().title().en()).isEqualTo("Void receipt");
        assertThat(room.audit())
                .filteredOn(entry -> entry.action().equals("voided"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).endsWith(" with c-102"));
        room.key(KeyCode.F7);
        assertThat(room.devices.printed.getLast().title().en()).isEqualTo("Void receipt");
    }

    @Test
    void aReceiptIsNotVoidedTwice() {
        openFiled();
        for (int i = 0; i < 2; i++) {
            room.key(KeyCode.F10);
            room.type("void-reason", "wrong vehicle");
            room.type("second-pin", "1357");
            room.key(KeyCode.F9);
        }
        assertThat(room.says("second-problem")).contains("is void already");
        room.key(KeyCode.ESCAPE);
        assertThat(room.sees("record-detail")).isTrue();
        assertThat(room.says("record-said")).isEmpty();
    }

    @Test
    void theDayIsClosedAndItsDifferencesAreSaidAndPrinted() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        room.press("next-person");
        room.key(KeyCode.F1);
        room.key(KeyCode.F9);
        assertThat(room.sees("day-HUB_AWAY")).isTrue();
        assertThat(room.sees("day-TERMINAL_LESS")).isTrue();
        assertThat(room.devices.printed.getLast().title().en()).isEqualTo("End of day");
        room.key(KeyCode.F7);
        assertThat(room.devices.printed).hasSizeGreaterThan(2);
    }
}
