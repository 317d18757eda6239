package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ramallah is two hours ahead of the clock's own time in November, and Tuesday the 24th is an office day.
class OpeningHoursTest {
    @TempDir
    private Path folder;

    private Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(folder);
    }

    @AfterEach
    void close() {
        booth.close();
        assertThat(booth.faults).isEmpty();
    }

    @Test
    void theFirstPageSaysWhenTheOfficeIsClosed() {
        assertThat(booth.words("hours"))
                .contains("الدوام")
                .contains("من الأحد إلى الخميس")
                .doesNotContain("مغلق");
        at("2026-11-24T12:59:59Z");
        assertThat(booth.words("hours")).doesNotContain("مغلق");
        at("2026-11-24T13:00:00Z");
        assertThat(booth.words("hours")).contains("مغلق");
        booth.press("language");
        assertThat(booth.words("hours")).contains("Closed now").contains("Sunday to Thursday");
        at("2026-11-27T09:00:00Z"); // a Friday
        assertThat(booth.words("hours")).contains("Closed now");
        at("2026-11-29T06:00:00Z");
        assertThat(booth.words("hours")).doesNotContain("Closed now");
    }

    @Test
    void aVisitThatHasBegunGoesOnAfterTheOfficeCloses() {
        at("2026-11-24T12:59:00Z");
        booth.identify();
        at("2026-11-24T13:01:00Z");
        booth.answer();
        booth.press("confirm", "pay", "finish", "new-visit");
        booth.await("start");
        booth.look();
        assertThat(booth.rows("SELECT state FROM application")).containsExactly("WAITING");
        assertThat(booth.words("hours")).contains("مغلق");
    }

    private void at(String moment) {
        booth.clock.set(Instant.parse(moment));
        booth.look();
    }
}
