package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.text.Language;

/// What stays and what goes: pages live as long as they are used, and nothing of a person longer than the visit.
@NullUnmarked
class SessionTest {
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
    void theNextClerkSeesNothingOfTheLastOnesVisitor() {
        room.type("person-number", "400000014");
        room.press("find-person");
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.devices.courses.add(room.devices::declines);
        room.key(KeyCode.F9);
        assertThat(unfiled()).as("a draft is open").isEqualTo(1);
        room.press("nav-applications");
        room.type("record-search", "سامي");
        room.key(KeyCode.F12);
        assertThat(room.sees("nav-person")).isFalse();
        room.press("clerk-c-102");
        room.type("pin", "1357");
        room.press("sign-in");
        assertThat(room.says("person-number")).isEmpty();
        assertThat(room.sees("person-found")).isFalse();
        room.press("nav-new-application");
        assertThat(room.sees("service-search"))
                .as("no open application of the other clerk")
                .isTrue();
        room.press("nav-applications");
        assertThat(room.says("record-search")).isEmpty();
        assertThat(unfiled()).as("the draft is erased").isZero();
    }

    @Test
    void aFormThatWasLeftIsGoneFromMemory() {
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.press("language");
        room.press("language");
        WeakReference<Node> form =
                Room.fx(() -> new WeakReference<>(room.scene().lookup("#field-plateNumber")));
        room.key(KeyCode.F8);
        assertThat(goes(form)).isTrue();
    }

    @Test
    void everyPageStillFollowsWhatIsTypedAfterMemoryWasCleaned() {
        clean();
        room.type("person-number", "40000001");
        room.press("find-person");
        assertThat(room.says("person-problem")).isNotEmpty();
        room.type("person-number", "400000014");
        room.press("find-person");
        assertThat(room.says("person-found")).contains("014");
        room.press("person-new-application");
        clean();
        room.type("service-search", "رخصة مركبة");
        assertThat(room.sees("service-vehicle-licence-renewal")).isTrue();
        assertThat(room.sees("service-birth-certificate-copy")).isFalse();
        room.press("service-vehicle-licence-renewal");
        clean();
        room.type("person-name", "سامي أحمد محمود خليل");
        room.type("field-plateNumber", "6-1234-H");
        room.press("field-period-P6M");
        room.type("field-mobile", "0599123456");
        room.press("field-declaration");
        Room.DOCUMENTS.forEach(document -> room.press("seen-" + document));
        clean();
        room.key(KeyCode.F10);
        clean();
        room.type("cash-received", "600");
        room.press("cash-take");
        assertThat(room.says("filed-change")).contains("50.00");
        room.press("language");
        assertThat(room.says("filed-change")).startsWith("الباقي");
        room.press("nav-applications");
        clean();
        room.type("record-search", "لا أحد");
        assertThat(room.sees("record-RAM-2026-040001")).isFalse();
        room.type("record-search", "سامي");
        assertThat(room.sees("record-RAM-2026-040001")).isTrue();
    }

    private int unfiled() {
        return room.kept(transaction ->
                room.wiring.store().applications().unfiled(transaction).size());
    }

    private static void clean() {
        assertThat(goes(new WeakReference<>(new Object()))).isTrue();
    }

    /// Asks for a clean memory until it has happened, at most so often.
    private static boolean goes(WeakReference<?> watched) {
        for (int i = 0; i < 50 && watched.get() != null; i++) {
            Room.fx(() -> {
                System.gc();
                return true;
            });
        }
        return watched.get() == null;
    }
}
