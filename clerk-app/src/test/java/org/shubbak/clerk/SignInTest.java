package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.text.Language;

@NullUnmarked
class SignInTest {
    private Room room;

    @BeforeEach
    void open(@TempDir Path data) {
        room = new Room(data, Language.EN);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void wrongPinsCostTimeThatGrowsAndTheWaitIsSaid() {
        tries("0000");
        assertThat(room.says("sign-in-problem")).contains("not correct");
        tries("1111");
        assertThat(room.says("sign-in-problem")).contains("not correct");
        tries("2222");
        assertThat(room.says("sign-in-problem")).contains("0:15");
        room.clock.pass(Duration.ofSeconds(14));
        tries("2468");
        assertThat(room.says("sign-in-problem")).as("even the right one waits").contains("0:01");
        room.clock.pass(Duration.ofSeconds(1));
        tries("3333");
        assertThat(room.says("sign-in-problem")).contains("0:30");
        room.clock.pass(Duration.ofSeconds(30));
        tries("2468");
        assertThat(room.sees("nav-person")).isTrue();
    }

    @Test
    void theWaitIsForTheClerkWhosePinWasGuessedAndOutlastsSomebodyElsesSession() {
        room.press("clerk-c-101");
        tries("0000");
        tries("1111");
        tries("2222");
        room.press("clerk-c-102");
        assertThat(room.says("sign-in-problem")).isEmpty();
        tries("1357");
        assertThat(room.says("clerk-name")).isEqualTo("Rami Haddad");
        room.press("nav-switch-clerk");
        room.press("clerk-c-101");
        tries("2468");
        assertThat(room.says("sign-in-problem")).contains("0:15");
        assertThat(room.sees("nav-person")).isFalse();
    }

    @Test
    void whatIsDoneStandsInTheBooksUnderTheClerkWhoDidIt() {
        room.press("clerk-c-102");
        tries("1357");
        room.fillRenewal("400000014", "سامي أحمد محمود خليل");
        room.payCash("550");
        assertThat(room.audit())
                .filteredOn(entry -> entry.action().equals("filed"))
                .extracting(AuditRow::actor)
                .containsExactly("c-102");
    }

    private void tries(String pin) {
        room.type("pin", pin);
        room.press("sign-in");
    }
}
