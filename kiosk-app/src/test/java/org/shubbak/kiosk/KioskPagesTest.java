package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.Language;
import org.shubbak.hardware.setup.OpeningHours;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Journey;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.IdleWatch;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.language.Words;

class KioskPagesTest {
    /// Twenty millimetres on a panel of 1080 pixels in 300 millimetres.
    private static final double LEAST = 71;

    @ParameterizedTest
    @CsvSource({"AR,1080,1920", "EN,1920,1080"})
    void everyPageFitsIsReachableAndHasNamedKeys(Language language, int width, int height) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Step> step : Gallery.steps().entrySet()) {
            look(step, language, width, height).forEach(fault -> faults.add(step.getKey() + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> look(Map.Entry<String, Step> step, Language language, int width, int height) {
        Scene scene = Glass.call(() -> scene(step.getValue(), language));
        Stage stage = Glass.open(scene, width, height);
        Glass.picture(scene, step.getKey() + "-" + language.tag() + "-" + width);
        List<String> faults = Glass.call(() -> {
            List<String> found = new ArrayList<>();
            check(scene.getRoot(), scene, found);
            stage.hide();
            return found;
        });
        return faults;
    }

    private static Scene scene(Step step, Language language) {
        Words words = Words.in(language, KioskWiring.texts());
        FxTasks tasks = FxTasks.inline();
        StationGlance glance = new StationGlance(
                new ScriptedDevices().attached(Runnable::run),
                () -> new SyncStatus(0, false, null, Optional.empty()),
                OpeningHours.usual(),
                Gallery.CLOCK,
                tasks);
        Visit visit =
                Visit.at(step, new Journey(() -> Sample.TODAY), (effect, answer) -> {}, new IdleWatch(Gallery.CLOCK));
        glance.look();
        Pieces pieces = new Pieces(words);
        KioskScreens screens = new KioskScreens(visit, glance, Gallery.CATALOGUE, "RAM", pieces);
        return new KioskWindow(visit, screens, Sample.STATION.office(), pieces).scene();
    }

    private static void check(Node node, Scene scene, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Button button) {
            Bounds bounds = button.localToScene(button.getBoundsInLocal());
            String id = String.valueOf(button.getId());
            boolean key = button.getStyleClass().contains("key");
            if (button.getId() == null) {
                faults.add("a key without an id: " + button.getText());
            }
            if (button.getLayoutBounds().getHeight() < LEAST
                    || (!key && button.getLayoutBounds().getWidth() < LEAST)) {
                faults.add(id + " is too small: " + button.getLayoutBounds());
            }
            if (bounds.getMinX() < -8
                    || bounds.getMaxX() > scene.getWidth() + 8
                    || bounds.getMaxY() > scene.getHeight() + 8) {
                faults.add(id + " lies outside: " + bounds);
            }
        }
        if (node instanceof Label label && label.getWidth() + 1 < label.prefWidth(-1)) {
            faults.add("cut: " + label.getText());
        }
        if (node instanceof Labeled labeled && labeled.isWrapText()) {
            faults.add("wrapped by the toolkit: " + labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> check(child, scene, faults));
        }
    }
}
