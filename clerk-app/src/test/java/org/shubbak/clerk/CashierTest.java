package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

/// How money is taken and the application filed, on the real store and the real desks.
@NullUnmarked
class CashierTest {
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

    @Test
    void aPaidCardFilesPrintsAndNamesItsTerminal() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(room.says("filed-paper")).isEqualTo("The receipt is printed");
        assertThat(room.devices.charges).isEqualTo(1);
        assertThat(room.devices.printed).hasSize(1);
        assertThat(events("paid"))
                .singleElement()
                .satisfies(event -> assertThat(Room.read(event))
                        .contains("\"terminal\":\"bop-1\"")
                        .contains("\"terminalId\":\"T1\""));
    }

    @Test
    void whileTheTerminalWorksNobodyWalksAwayAndTheClerkMayAskItToStop() {
        room.devices.courses.add((request, steps) -> {
            steps.message(Problem.of("payment.checking"));
            room.answers.hold();
            return room.devices.declines(request, steps);
        });
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("terminal-says")).contains("being checked");
        assertThat(room.sees("filed")).isFalse();
        assertThat(room.offers("nav-person")).isFalse();
        assertThat(room.sees("pay-card")).isFalse();
        room.key(KeyCode.ESCAPE);
        assertThat(room.devices.cancels).isEqualTo(1);
        Room.fx(() -> {
            room.answers.letGo();
            return true;
        });
        assertThat(room.says("case-problem")).contains("nothing was charged");
        assertThat(room.offers("nav-person")).isTrue();
    }

    @Test
    void aDeclinedCardSaysSoAndCashGoesOn() {
        room.devices.courses.add(room.devices::declines);
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("case-problem")).contains("not accepted").contains("05");
        assertThat(room.filed()).isEmpty();
        room.payCash("600");
        assertThat(room.says("filed-change")).isEqualTo("Change: 50.00 ILS");
        assertThat(room.devices.charges).isEqualTo(1);
    }

    @Test
    void aPaymentInDoubtIsLookedUpUntilItIsKnownAndNeverChargedAgain() {
        room.devices.courses.add(room.devices::chargesAndFallsSilent);
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("case-problem")).contains("Do not take the card again");
        assertThat(List.of("pay-card", "pay-cash", "pay-standalone", "send")).noneMatch(room::sees);
        room.key(KeyCode.F9);
        assertThat(room.says("case-problem")).isNotEmpty();
        assertThat(room.filed()).isEmpty();
        room.devices.reachable = true;
        room.press("settle");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(room.devices.charges).isEqualTo(1);
    }

    @Test
    void aDoubtThatWasLeftHoldsTheTerminalForTheNextPersonButNotTheirCash() {
        leaveADoubt();
        room.fillRenewal("400000022", "منى خالد سعيد عوض");
        room.key(KeyCode.F9);
        assertThat(room.says("case-problem")).isNotEmpty();
        assertThat(room.devices.charges)
                .as("charged once, for the first person")
                .isEqualTo(1);
        room.payCash("550");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        room.devices.reachable = true;
        room.press("nav-switch-clerk");
        room.signIn();
        assertThat(room.filed()).hasSize(2);
        assertThat(room.devices.charges).isEqualTo(1);
    }

    @Test
    void aDoubtThatWasLeftIsSettledAtTheNextSignInFiledAndTold() {
        leaveADoubt();
        room.press("nav-switch-clerk");
        room.devices.reachable = true;
        room.signIn();
        assertThat(room.filed()).hasSize(1);
        assertThat(dialog()).anyMatch(text -> text.contains("RAM-2026-040001"));
        assertThat(room.devices.charges).isEqualTo(1);
    }

    private void leaveADoubt() {
        room.devices.courses.add(room.devices::chargesAndFallsSilent);
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F9);
        room.key(KeyCode.F8);
    }

    private List<String> dialog() {
        return Room.fx(() -> room.scene().getRoot().lookupAll(".dialog .prose").stream()
                .map(node -> node.getAccessibleText())
                .toList());
    }

    @Test
    void aFilingThatCannotBeKeptIsFiledAgainAndNotPaidAgain() {
        room.kept(transaction -> {
            for (int i = 0; i < 9999; i++) {
                room.wiring.store().series().next(transaction, "application-2026");
            }
            return true;
        });
        room.fillRenewal(NUMBER, NAME);
        room.payCash("600");
        assertThat(room.says("case-problem")).contains("all its application numbers");
        assertThat(room.sees("filed")).as("no success before it is kept").isFalse();
        assertThat(List.of("pay-card", "pay-cash", "pay-standalone", "leave-application"))
                .noneMatch(room::sees);
        room.clock.pass(Duration.ofDays(60));
        room.key(KeyCode.F9);
        assertThat(room.says("filed-number")).isEqualTo("RAM-2027-040001");
        assertThat(room.says("filed-change")).isEqualTo("Change: 50.00 ILS");
        assertThat(events("paid")).hasSize(1);
    }

    @Test
    void cashIsTakenOnlyWhenItIsEnoughAndTheChangeIsRight() {
        room.fillRenewal(NUMBER, NAME);
        room.key(KeyCode.F10);
        room.type("cash-received", "500");
        assertThat(room.says("cash-change")).contains("50.00");
        assertThat(room.offers("cash-take")).isFalse();
        room.type("cash-received", "550");
        assertThat(room.says("cash-change")).isEqualTo("Change: 0.00 ILS");
        room.type("cash-received", "٦٠٠");
        assertThat(room.says("cash-change")).isEqualTo("Change: 50.00 ILS");
        room.press("cash-take");
        assertThat(room.says("filed-change")).isEqualTo("Change: 50.00 ILS");
        assertThat(Room.read(events("paid").getFirst())).contains("60000");
    }

    @Test
    void aFreeServiceIsFiledWithoutAPayment() {
        room.choose("employment-statement");
        assertThat(List.of("pay-card", "pay-cash", "pay-standalone")).noneMatch(room::sees);
        room.type("field-nationalId", NUMBER);
        room.type("field-employeeNo", "12345");
        room.type("field-purpose", "البنك");
        room.key(KeyCode.F9);
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(events("paid")).isEmpty();
    }

    @Test
    void nothingIsTakenBeforeEverythingIsAnsweredAndSeen() {
        room.choose("vehicle-licence-renewal");
        room.key(KeyCode.F10);
        assertThat(room.says("case-problem")).contains("marked fields");
        assertThat(room.sees("cash-received")).isFalse();
        room.press("nav-new-application");
        room.press("leave-application");
        room.fillRenewal(NUMBER, NAME);
        room.press("seen-insurance");
        room.key(KeyCode.F9);
        assertThat(room.says("case-problem")).contains("original document");
        assertThat(room.devices.charges).isZero();
    }

    @Test
    void aWarningIsPassedOverWithAReasonThatTheMinistryReads() {
        room.fillRenewal("400000015", NAME);
        room.key(KeyCode.F9);
        assertThat(room.says("error-nationalId")).isNotEmpty();
        assertThat(room.devices.charges).isZero();
        room.type("reason-nationalId", "البطاقة أمامي والرقم كما هو");
        room.key(KeyCode.F9);
        assertThat(room.sees("filed-number")).isTrue();
        assertThat(Room.read(events("submitted").getFirst()))
                .contains("\"override.nationalId\":\"البطاقة أمامي والرقم كما هو\"");
        var kept = room.wiring
                .station()
                .counter()
                .records()
                .find(room.filed().getFirst().id(), new org.shubbak.core.counter.Actor("c-101"));
        assertThat(kept.orElseThrow().answers().get("override.nationalId")).isEqualTo("البطاقة أمامي والرقم كما هو");
        assertThat(room.audit())
                .filteredOn(entry -> entry.action().equals("overrode"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("c-101");
                    assertThat(entry.detail()).isEqualTo("nationalId");
                });
    }

    @Test
    void withoutPaperTheApplicationIsFiledAllTheSameAndACopyIsPrintedLater() {
        room.devices.paper =
                new PrintOutcome.NotPrinted(PrintOutcome.Reason.PAPER_OUT, Problem.of("printer.paperOut"), 0, 1);
        room.fillRenewal(NUMBER, NAME);
        room.payCash("550");
        assertThat(room.says("filed-number")).isEqualTo("RAM-2026-040001");
        assertThat(room.says("filed-paper")).contains("application is safe").contains("out of paper");
        room.key(KeyCode.F8);
        room.devices.paper = new PrintOutcome.PrintedConfirmed(1, 1);
        room.press("nav-applications");
        room.press("record-RAM-2026-040001");
        room.key(KeyCode.F7);
        assertThat(room.says("record-paper")).isEqualTo("The receipt is printed");
        assertThat(room.devices.printed).extracting(receipt -> receipt.copy()).containsExactly(0, 1);
    }

    private List<WireEvent> events(String type) {
        return room.kept(transaction -> room.wiring.store().outbox().due(transaction, 100, 1_000_000)).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
