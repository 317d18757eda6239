package org.shubbak.ui.start;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Theme;

/// The page of a program that could not start, in both languages at once: nobody can choose one here.
public record OutOfService(Texts texts, List<Problem> problems) {
    /// A settings file may have dozens of faults; all of them are in the log.
    private static final int SHOWN = 4;

    private static final double WIDTH = 1080;
    private static final double HEIGHT = 1800;

    /// Who stands before the screen.
    public enum For {
        CITIZENS,
        STAFF
    }

    /// @param technician opens the technician's pages
    public Scene scene(For whom, Runnable technician) {
        Scene scene = scene(whom);
        Button open = new Button(
                texts.say(Language.AR, "start.technician") + "  ·  " + texts.say(Language.EN, "start.technician"));
        open.setId("technician");
        open.getStyleClass().add("soft");
        open.setGraphic(Icons.of("wrench"));
        open.setOnAction(pressed -> technician.run());
        scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && open.isFocused()) {
                open.fire();
            }
        });
        ((VBox) scene.getRoot()).getChildren().add(open);
        return scene;
    }

    /// Letters follow the size of the window, so that everything is seen without scrolling.
    public Scene scene(For whom) {
        Medium medium = whom == For.CITIZENS ? Medium.KIOSK : Medium.COUNTER;
        VBox page = new VBox(part(Language.AR, whom), part(Language.EN, whom));
        page.setId("out-of-service");
        page.setAlignment(Pos.CENTER);
        page.setStyle("-fx-padding: 1.4em; -fx-spacing: 1.4em");
        Scene scene = new Scene(page, WIDTH / 2, HEIGHT / 2);
        dress(scene, medium);
        scene.widthProperty().addListener((observed, was, now) -> dress(scene, medium));
        scene.heightProperty().addListener((observed, was, now) -> dress(scene, medium));
        return scene;
    }

    private static void dress(Scene scene, Medium medium) {
        double fit = Math.min(scene.getWidth() / WIDTH, scene.getHeight() / HEIGHT);
        Theme.dress(scene, Look.of(medium).withScale(medium == Medium.KIOSK ? Math.max(fit, 0.1) : 1));
    }

    private Region part(Language language, For whom) {
        VBox part = new VBox();
        part.setId("out-of-service-" + language.tag());
        part.setNodeOrientation(Direction.of(language));
        part.setStyle("-fx-spacing: 0.5em");
        if (whom == For.CITIZENS) {
            part.getChildren().add(prose(language, "start.outOfService", "title"));
            part.getChildren().add(prose(language, "start.useCounter", "lead", "strong"));
        } else {
            part.getChildren().add(prose(language, "start.notStarted", "title"));
        }
        part.getChildren().add(staff(language));
        return part;
    }

    private Region staff(Language language) {
        VBox card = new VBox(prose(language, "start.staff", "body", "quiet"));
        card.getStyleClass().add("card");
        card.setStyle("-fx-spacing: 0.3em");
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> card.getChildren().add(said(texts.say(language, problem), "body")));
        if (problems.size() > SHOWN) {
            card.getChildren().add(prose(language, "start.moreInLog", "body"));
        }
        card.getChildren().add(prose(language, "start.again", "body"));
        String code = Ltr.mark(Incident.of(problems).code());
        card.getChildren().add(said(texts.say(language, "start.incident", code), "body", "strong"));
        return card;
    }

    private Prose prose(Language language, String key, String... style) {
        return said(texts.say(language, key), style);
    }

    private static Prose said(String text, String... style) {
        Prose prose = new Prose(style);
        prose.setText(text);
        return prose;
    }
}
