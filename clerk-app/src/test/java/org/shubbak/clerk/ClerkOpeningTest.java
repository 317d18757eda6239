package org.shubbak.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.text.Language;

/// What the counter shows and does where services are not open for everybody.
@NullUnmarked
class ClerkOpeningTest {
    private Room room;

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource
    void theListSaysForWhomAServiceIsOpenAndTheCounterObeys(Language language, @TempDir Path data, @TempDir Path place)
            throws Exception {
        room = new Room(data, language, OrderedPack.in(data, place));
        PageEye eye = new PageEye(room, language, List.of());
        List<String> faults = new ArrayList<>();
        room.signIn();
        room.press("nav-new-application");
        room.type("service-search", language == Language.AR ? "تجديد" : "renewal");
        faults.addAll(eye.look("80-choose-opening", "service-search"));
        room.press("service-passport-renewal");
        faults.addAll(eye.look("81-read-first", null));
        room.press("dialog-close");
        room.type("service-search", language == Language.AR ? "عنوان" : "address");
        faults.addAll(eye.look("82-not-open-yet", "service-search"));
        assertThat(room.sees("service-address-change")).isTrue();
        assertThat(room.offers("service-address-change")).isFalse();

        person(OrderedPack.STRANGER);
        room.press("service-passport-renewal");
        faults.addAll(eye.look("83-not-on-list", null));
        assertThat(room.sees("field-nationalId")).isFalse();
        room.press("dialog-close");

        person(OrderedPack.MEMBER);
        room.press("service-passport-renewal");
        assertThat(room.sees("field-nationalId")).isTrue();
        assertThat(faults).isEmpty();
    }

    private void person(String number) {
        room.press("nav-person");
        if (room.offers("person-clear")) {
            room.press("person-clear");
        }
        room.type("person-number", number);
        room.press("find-person");
        room.press("nav-new-application");
    }
}
