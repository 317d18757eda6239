package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Language;
import org.shubbak.kiosk.frame.Access;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Journey;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.IdleWatch;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.language.Words;

/// Every page in both languages and shapes. With `-Dscreens=true` the pictures are left in `target/screens`.
class KioskPagesTest {
    private static final boolean SCREENS = Boolean.getBoolean("screens");

    /// What a person may switch on.
    enum Aid {
        NONE,
        LARGER,
        CONTRAST,
        LOWERED,
        LARGER_LOWERED;

        void on(Access access) {
            access.largeText().set(this == LARGER || this == LARGER_LOWERED);
            access.highContrast().set(this == CONTRAST);
            access.lowered().set(this == LOWERED || this == LARGER_LOWERED);
        }

        /// The lowest two fifths are in reach of somebody who sits.
        double highest(int height) {
            return this == LOWERED || this == LARGER_LOWERED ? height * 0.6 : 0;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AR,1080,1920,NONE",
        "EN,1080,1920,NONE",
        "AR,1920,1080,NONE",
        "EN,1920,1080,NONE",
        "AR,1080,1920,LARGER",
        "EN,1080,1920,LARGER",
        "AR,1920,1080,LARGER",
        "EN,1920,1080,LARGER",
        "AR,1080,1920,CONTRAST",
        "AR,1080,1920,LOWERED",
        "EN,1080,1920,LOWERED",
        "EN,1080,1920,LARGER_LOWERED"
    })
    void everyPageCanBeReadAndTouched(Language language, int width, int height, Aid aid) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Step> step : Gallery.steps().entrySet()) {
            String name = step.getKey() + "-" + language.tag() + "-" + width + "-" + aid;
            look(step.getValue(), language, width, height, aid, name)
                    .forEach(fault -> faults.add(step.getKey() + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> look(Step step, Language language, int width, int height, Aid aid, String name) {
        Words words = Words.in(language.other(), KioskWiring.texts());
        Scene scene = Glass.call(() -> {
            KioskWindow window = window(step, words);
            aid.on(window.access());
            return window.scene();
        });
        // A portrait page is laid out and never shown: painting hundreds of them takes minutes.
        Stage stage = width > height || SCREENS ? Glass.open(scene, width, height) : null;
        List<String> found = Glass.call(() -> {
            scene.getRoot().resize(width, height);
            Glass.settle(scene);
            words.language().set(language); // as a person does, on the page that is there
            Glass.settle(scene);
            List<String> faults = new ArrayList<>(PageFaults.in(scene, language, aid.highest(height)));
            if (aid == Aid.CONTRAST) {
                faults.addAll(PageFaults.withoutEdge(scene));
            }
            return faults;
        });
        if (SCREENS) {
            Glass.picture(scene, name);
        }
        if (stage != null) {
            Glass.call(() -> {
                stage.hide();
                return true;
            });
        }
        return found;
    }

    private static KioskWindow window(Step step, Words words) {
        FxTasks tasks = FxTasks.inline();
        StationGlance glance = new StationGlance(
                new ScriptedDevices().attached(Runnable::run),
                () -> new SyncStatus(0, false, null, Optional.empty()),
                OpeningHours.usual(),
                Gallery.CLOCK,
                tasks);
        Visit visit = Visit.at(
                step,
                new Journey(() -> Sample.TODAY, Sample.OPEN),
                (effect, answer) -> {},
                new IdleWatch(Gallery.CLOCK));
        Pieces pieces = new Pieces(words);
        KioskScreens screens = new KioskScreens(visit, glance, Catalogues.always(Gallery.CATALOGUE), "RAM", pieces);
        return new KioskWindow(visit, screens, Sample.STATION.office(), pieces);
    }
}
