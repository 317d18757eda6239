package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// Every page of the counter, in both languages and on the screens that offices have, under a careful eye. With
/// `-Dscreens=true` the pictures are left in `target/screens`.
@NullUnmarked
class ClerkPagesTest {
    private static final String NAME = "عبد الرحمن عبد اللطيف مصطفى الشرباتي";
    private static final String REASON = "دُفع مرتين";
    private static final List<String> NAMES = List.of(NAME, "المركبة مشطوبة", REASON, "ES-2026-77");
    private final List<String> faults = new ArrayList<>();
    private Room room;
    private Language language;

    @ParameterizedTest
    @EnumSource
    void everyPageFitsReadsWellAndShowsItsKeys(Language shown, @TempDir Path data) {
        language = shown;
        room = new Room(data, shown);
        signIn();
        find();
        fill();
        pay();
        doubt();
        file();
        list();
        money();
        assertThat(faults).isEmpty();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void signIn() {
        look("01-sign-in", "pin");
        for (String pin : List.of("0000", "1111", "2222")) {
            room.type("pin", pin);
            room.press("sign-in");
        }
        look("02-sign-in-locked", "pin");
        room.press("clerk-c-102");
        room.type("pin", "1357");
        room.press("sign-in");
        look("03-person", "person-number");
    }

    private void find() {
        room.type("person-number", "12");
        room.press("find-person");
        look("04-person-wrong", "person-number");
        room.reader.hold();
        room.key(KeyCode.F5);
        look("05-person-reading", null);
        room.devices.documents.add(new ReadOutcome.Read(new IdentityDocument(
                IdentityDocument.Kind.PASSPORT,
                "PSE",
                "4532101",
                "400000014",
                "AL SHARABATI",
                "ABDELRAHMAN ABDELLATIF MUSTAFA",
                "1990-01-15",
                "2029-01-14",
                "M")));
        letGo(room.reader);
        look("06-person-found", null);
        room.key(KeyCode.F7);
        look("07-choose", "service-search");
        room.type("service-search", "تجديد رخصة");
        look("08-choose-some", "service-search");
        room.type("service-search", "ززززز");
        look("09-choose-none", "service-search");
        room.type("service-search", "");
    }

    private void fill() {
        for (String service : List.of(
                "id-card-first-issue",
                "passport-first-issue",
                "court-fee-payment",
                "employment-statement",
                "special-plate-number-request",
                "passport-replacement-damaged")) {
            room.choose(service);
            look("10-form-" + service, null);
            room.press("nav-new-application");
            room.key(KeyCode.F9);
            look("10-form-" + service + "-wrong", null);
            room.key(KeyCode.F8);
        }
        room.choose("vehicle-licence-renewal");
        look("11-form", "field-nationalId");
        room.type("field-nationalId", "400000015");
        room.type("field-plateNumber", "6-1234");
        room.key(KeyCode.F9);
        look("12-form-wrong", "field-nationalId");
        room.key(KeyCode.F8);
        room.fillRenewal("400000014", NAME);
        room.press("seen-insurance");
        room.key(KeyCode.F9);
        look("13-form-unseen", null);
        room.press("seen-insurance");
    }

    private void pay() {
        room.key(KeyCode.F10);
        room.type("cash-received", "500");
        look("20-cash-too-little", "cash-received");
        room.type("cash-received", "600");
        look("21-cash", "cash-received");
        room.key(KeyCode.ESCAPE);
        room.key(KeyCode.F11);
        room.press("slip-take");
        look("22-slip", "slip-approval");
        room.key(KeyCode.ESCAPE);
        room.key(KeyCode.F5);
        room.type("reference-once", "ES-2026-77");
        room.press("reference-take");
        look("22-reference-wrong", "reference-once");
        room.key(KeyCode.ESCAPE);
        room.devices.courses.add((request, steps) -> {
            steps.message(Problem.of("terminal.show.CC"));
            room.answers.hold();
            return room.devices.declines(request, steps);
        });
        room.key(KeyCode.F9);
        look("23-card", null);
        letGo(room.answers);
        look("24-declined", null);
    }

    private void doubt() {
        room.devices.courses.add(room.devices::chargesAndFallsSilent);
        room.key(KeyCode.F9);
        look("25-in-doubt", null);
        room.devices.reachable = true;
        room.printer.hold();
        room.key(KeyCode.F9);
        look("26-filed-printing", "next-person");
        letGo(room.printer);
        look("27-filed", "next-person");
        room.key(KeyCode.F8);
    }

    private void file() {
        room.devices.paper =
                new PrintOutcome.NotPrinted(PrintOutcome.Reason.PAPER_OUT, Problem.of("printer.paperOutMidway"), 0, 1);
        room.fillRenewal("400000014", NAME);
        room.payCash("600");
        look("28-filed-no-paper", "next-person");
        room.key(KeyCode.F8);
        look("29-person-next", "person-number");
    }

    private void list() {
        room.kept(transaction -> {
            var store = room.wiring.store();
            var submitted = store.outbox().due(transaction, 100, 1_000_000).stream()
                    .filter(event -> event.type().equals("submitted"))
                    .findFirst()
                    .orElseThrow();
            store.sync().park(transaction, submitted, new LocalText("المركبة مشطوبة", "The vehicle is deregistered"));
            MinistryWord word = new MinistryWord(
                    submitted.applicationId(),
                    MinistryWord.State.NEEDS_CORRECTION,
                    new LocalText("رقم اللوحة لا يطابق رخصة المركبة.", "The plate does not match the vehicle licence."),
                    "2026-11-24T07:30:00Z");
            return store.changes()
                    .take(transaction, new HubChange(1, HubChange.APPLICATION_STATUS, ChangeJson.write(word)));
        });
        room.press("nav-applications");
        look("30-applications", "record-search");
        room.press("record-RAM-2026-040001");
        room.key(KeyCode.F7);
        assertThat(room.says("record-ministry")).isNotBlank();
        assertThat(room.sees("record-waiting")).isTrue();
        look("31-detail-refused", null);
        room.key(KeyCode.ESCAPE);
        room.press("record-only-waiting");
        look("31-only-waiting", "record-search");
        room.press("record-all");
        room.type("record-search", "لا أحد");
        look("32-applications-none", "record-search");
        room.type("record-search", "");
        room.press("record-RAM-2026-040002");
        room.type("record-refund-reason", REASON);
        room.key(KeyCode.F9);
        look("33-refund-asked", null);
        room.key(KeyCode.ESCAPE);
    }

    private void money() {
        room.fillRenewal("400000014", NAME);
        room.key(KeyCode.F5);
        room.type("reference-once", "ES-2026-77");
        room.type("reference-again", "ES-2026-77");
        room.press("reference-take");
        look("40-filed-awaiting", "next-person");
        room.key(KeyCode.F8);
        room.fillRenewal("400000014", NAME);
        room.key(KeyCode.F11);
        room.key(KeyCode.F4);
        look("41-unsure", null);
        room.key(KeyCode.F1);
        look("42-money", null);
        room.press("open-" + room.wiring.station().payments().open().getFirst().payment());
        room.key(KeyCode.F9);
        look("43-settle-alone", null);
        room.key(KeyCode.ESCAPE);
        room.key(KeyCode.F12);
        room.clock.pass(Duration.ofMinutes(30));
        room.signIn();
        voided();
        room.key(KeyCode.F1);
        room.press("open-" + room.wiring.station().payments().open().getFirst().payment());
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        look("44-settle-wrong", null);
        room.key(KeyCode.ESCAPE);
        room.press(refundRow());
        look("45-refund", null);
        room.type("second-pin", "1357");
        room.key(KeyCode.F3);
        look("46-refund-not-so", null);
        room.key(KeyCode.ESCAPE);
        room.key(KeyCode.F10);
        look("47-day-without-terminal", null);
        room.key(KeyCode.F12);
        look("48-signed-out", "pin");
    }

    private void voided() {
        room.key(KeyCode.F4);
        room.press("record-RAM-2026-040002");
        room.key(KeyCode.F10);
        room.key(KeyCode.F9);
        look("49-void", "void-reason");
        room.type("void-reason", REASON);
        room.type("second-pin", "1357");
        room.key(KeyCode.F9);
        look("50-void-done", null);
        room.key(KeyCode.ESCAPE);
    }

    private String refundRow() {
        return "refund-"
                + room.wiring.station().payments().refunds().open().getFirst().id();
    }

    private void letGo(Held held) {
        Room.fx(() -> {
            held.letGo();
            return true;
        });
    }

    /// @param caret where the next key goes; null where that is not of interest
    private void look(String page, String caret) {
        new PageEye(room, language, NAMES).look(page, caret).forEach(faults::add);
    }
}
