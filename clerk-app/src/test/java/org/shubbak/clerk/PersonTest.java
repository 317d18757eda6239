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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.Authentication;
import org.shubbak.core.device.ChipEvidence;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// The person in front of the counter, their papers and their applications.
@NullUnmarked
class PersonTest {
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
    void aDocumentFillsThePersonAndTheForm() {
        room.devices.documents.add(document("400000014"));
        room.key(KeyCode.F5);
        assertThat(room.says("person-found"))
                .contains("YOUSEF IBRAHIM AL NAJJAR")
                .contains("014");
        room.key(KeyCode.F7);
        room.press("service-vehicle-licence-renewal");
        assertThat(room.says("field-nationalId")).isEqualTo("400000014");
        assertThat(room.says("person-name")).isEqualTo("YOUSEF IBRAHIM AL NAJJAR");
    }

    @Test
    void aLatinNameIsKeptAsALatinName() {
        room.devices.documents.add(document("400000014"));
        room.key(KeyCode.F5);
        room.key(KeyCode.F7);
        room.press("service-employment-statement");
        room.type("field-employeeNo", "12345");
        room.type("field-purpose", "البنك");
        room.key(KeyCode.F9);
        var kept = room.wiring
                .station()
                .counter()
                .records()
                .find(room.filed().getFirst().id(), new org.shubbak.core.counter.Actor("c-101"))
                .orElseThrow();
        assertThat(kept.applicant().nameEn()).isEqualTo("YOUSEF IBRAHIM AL NAJJAR");
        assertThat(kept.applicant().nameAr()).isNull();
    }

    @Test
    void aFormThatDoesNotAskForTheNumberStillBelongsToThePerson() {
        room.type("person-number", "400000014");
        room.press("find-person");
        room.key(KeyCode.F7);
        room.press("service-withholding-tax-certificate");
        room.type("field-taxFileNo", "123456789");
        room.type("field-taxYear", "2025");
        room.type("field-mobile", "0599123456");
        room.press("seen-id-card");
        room.key(KeyCode.F9);
        assertThat(room.filed())
                .singleElement()
                .satisfies(row -> assertThat(row.maskedId()).isEqualTo("••••••014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"temporary", "old", "damaged", "none"})
    void aPersonWithoutASoundCardIsServedAndTheMinistrySeesWhatWasShown(String shown) {
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.press("seen-id-card");
        room.press("shown-id-card-" + (shown.equals("old") ? "none" : "old"));
        room.press("shown-id-card-" + shown);
        room.payCash("550");
        assertThat(answer("shown.id-card")).isEqualTo(shown);
    }

    @Test
    void aCardThatIsSeenAfterAllIsNoTemporaryOne() {
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.press("shown-id-card-temporary");
        room.press("seen-id-card");
        room.payCash("550");
        assertThat(answer("shown.id-card")).isEmpty();
    }

    private String answer(String field) {
        return room.wiring
                .station()
                .counter()
                .records()
                .find(room.filed().getFirst().id(), new org.shubbak.core.counter.Actor("c-101"))
                .orElseThrow()
                .answers()
                .get(field);
    }

    @Test
    void whatTheReaderCannotReadIsSaid() {
        room.devices.documents.add(new ReadOutcome.Unreadable(List.of()));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("could not be read");
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("No document was read");
        room.devices.documents.add(new ReadOutcome.Lost(Problem.of("device.noReader")));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("no document reader");
        room.devices.documents.add(document(null));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("no ID number");
        assertThat(room.sees("person-found")).isFalse();
    }

    @Test
    void whatTheChipOfADocumentProvesIsSaid() {
        room.devices.documents.add(new ReadOutcome.Refused(Problem.of("chip.tampered")));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("not what was signed");
        assertThat(room.sees("person-found")).isFalse();
        room.devices.documents.add(withChip(Authentication.ISSUER_UNKNOWN));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("no certificate of the issuing state");
        assertThat(room.sees("person-found")).isTrue();
        room.devices.documents.add(withChip(Authentication.VERIFIED));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).isEmpty();
    }

    private static ReadOutcome withChip(Authentication proved) {
        ReadOutcome.Read printed = (ReadOutcome.Read) document("400000014");
        return new ReadOutcome.Read(printed.document(), new ChipEvidence(ChipEvidence.Access.PACE, proved, null));
    }

    @Test
    void aReadingInDoubtIsUsedOnlyWhenTheClerkHasComparedIt() {
        room.devices.documents.add(doubtful());
        room.key(KeyCode.F5);
        assertThat(room.says("doubt-parts")).contains("Date of birth").contains("1990-01-15");
        assertThat(room.sees("person-found")).isFalse();
        assertThat(room.says("person-number")).isEmpty();
        room.key(KeyCode.F9);
        assertThat(room.says("person-found")).contains("YOUSEF IBRAHIM AL NAJJAR");
        assertThat(room.sees("doubt-parts")).isFalse();
    }

    @Test
    void aRefusedReadingLeavesNothingBehind() {
        room.devices.documents.add(doubtful());
        room.key(KeyCode.F5);
        room.press("doubt-refuse");
        assertThat(room.sees("doubt-parts")).isFalse();
        assertThat(room.sees("person-found")).isFalse();
        assertThat(room.says("person-number")).isEmpty();
        assertThat(room.says("person-problem")).contains("Nothing of that reading");
    }

    @Test
    void whyADocumentCouldNotBeReadIsSaid() {
        room.devices.documents.add(new ReadOutcome.Unreadable(List.of(Problem.of("reader.rejectMarks"))));
        room.key(KeyCode.F5);
        assertThat(room.says("person-problem")).contains("could not make out");
    }

    private static ReadOutcome doubtful() {
        return new ReadOutcome.Corrected(
                ((ReadOutcome.Read) document("400000014")).document(), List.of(DocumentPart.BIRTH_DATE));
    }

    @Test
    void aDocumentOfTheLastPersonDoesNotBecomeTheNextOnes() {
        room.type("person-number", "400000022");
        room.press("find-person");
        room.devices.documents.add(document("400000014"));
        room.reader.hold();
        room.key(KeyCode.F5);
        assertThat(room.sees("present-document")).isTrue();
        room.key(KeyCode.F8);
        Room.fx(() -> {
            room.reader.letGo();
            return true;
        });
        assertThat(room.says("person-number")).isEmpty();
        assertThat(room.sees("person-found")).isFalse();
    }

    @Test
    void applicationsAreFoundByNumberAndByTheNameHoweverItIsWritten() {
        room.fillRenewal("400000014", "إبراهيم أحمد مصطفى الشوّا");
        room.payCash("550");
        room.key(KeyCode.F8);
        room.fillRenewal("400000022", "منى خالد سعيد عوض");
        room.payCash("550");
        room.press("nav-applications");
        for (String typed : List.of("ابراهيم", "احمد مصطفي", "الشوا", "400000014", "٤٠٠٠٠٠٠١٤", "ram-2026-040001")) {
            room.type("record-search", typed);
            assertThat(room.sees("record-RAM-2026-040001")).as(typed).isTrue();
            assertThat(room.sees("record-RAM-2026-040002")).as(typed).isFalse();
        }
    }

    @Test
    void aRefusedApplicationShowsTheReasonInWords() {
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.payCash("550");
        room.kept(transaction -> {
            var store = room.wiring.store();
            var submitted = store.outbox().due(transaction, 100, 1_000_000).stream()
                    .filter(event -> event.type().equals("submitted"))
                    .findFirst()
                    .orElseThrow();
            store.sync().park(transaction, submitted, new LocalText("المركبة مشطوبة", "The vehicle is deregistered"));
            return true;
        });
        room.press("nav-applications");
        room.press("record-RAM-2026-040001");
        assertThat(Room.fx(() -> room.scene().getRoot().lookupAll("#record-detail .prose").stream()
                        .map(node -> node.getAccessibleText())
                        .toList()))
                .contains("Refused by the hub", "The vehicle is deregistered");
    }

    @Test
    void noServiceIsHiddenBecauseItsFeeWasFoundInAnotherRegion() {
        room.press("nav-new-application");
        List<String> elsewhere = room.wiring.station().counter().catalogues().now().services().stream()
                .filter(service ->
                        service.region() != null && service.channels().contains(ServiceDefinition.Channel.COUNTER))
                .map(ServiceDefinition::id)
                .toList();
        assertThat(elsewhere).isNotEmpty().allMatch(id -> room.sees("service-" + id));
    }

    private static ReadOutcome document(String personalNumber) {
        return new ReadOutcome.Read(new IdentityDocument(
                IdentityDocument.Kind.PASSPORT,
                "PSE",
                "4532101",
                personalNumber,
                "AL NAJJAR",
                "YOUSEF IBRAHIM",
                "1990-01-15",
                "2029-01-14",
                "M"));
    }
}
