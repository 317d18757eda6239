package org.shubbak.clerk.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;
import org.shubbak.ui.theme.Icons;

/// Filed applications, one a row: number, person, service, when, and in words where each stands.
public final class ApplicationRows extends ScrollPane {
    private final ObservableList<ApplicationSummary> shown;
    private final Words words;
    private final ZoneId zone;
    private final Consumer<ApplicationSummary> open;
    private final VBox rows = new VBox(8);

    public ApplicationRows(
            ObservableList<ApplicationSummary> shown, Words words, ZoneId zone, Consumer<ApplicationSummary> open) {
        this.shown = shown;
        this.words = words;
        this.zone = zone;
        this.open = open;
        rows.getStyleClass().add("tiles");
        setContent(rows);
        setFitToWidth(true);
        VBox.setVgrow(this, Priority.ALWAYS);
        shown.addListener((ListChangeListener<ApplicationSummary>) change -> lay());
        lay();
    }

    private void lay() {
        rows.getChildren().setAll(shown.stream().map(this::row).toList());
        if (shown.isEmpty()) {
            rows.getChildren().add(new Prose(words.bind("clerk.noApplications"), "lead", "quiet"));
        }
    }

    private Button row(ApplicationSummary row) {
        Label number = new Label(Ltr.mark(row.number()));
        number.getStyleClass().addAll("answer", "number");
        VBox person = new VBox(
                new Prose(fixed(row.applicantName()), "strong"),
                new Prose(fixed(Ltr.mark(row.maskedId())), "small", "quiet"));
        Prose service = new Prose(words.bind(row.serviceName()));
        String when = DateText.numeric(LocalDate.ofInstant(row.filedAt(), zone)) + "  "
                + DateText.time(LocalTime.ofInstant(row.filedAt(), zone));
        Label filed = new Label(Ltr.mark(when));
        filed.getStyleClass().addAll("small", "quiet");
        filed.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(person, Priority.ALWAYS);
        HBox.setHgrow(service, Priority.ALWAYS);
        person.setPrefWidth(260);
        person.setAlignment(Pos.CENTER_LEFT);
        service.setPrefWidth(190);
        HBox face = new HBox(18, number, person, service, filed, state(row));
        face.setAlignment(Pos.CENTER_LEFT);
        ProseButton button = new ProseButton(face);
        button.setId("record-" + row.number());
        button.getStyleClass().add("tile");
        button.accessibleTextProperty().bind(words.bind(now -> row.number() + ", " + now.say(word(row.state()))));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> open.accept(row));
        return button;
    }

    private static ObservableValue<String> fixed(String text) {
        return new SimpleStringProperty(text);
    }

    private HBox state(ApplicationSummary row) {
        FontIcon sign = Icons.of(
                switch (row.state()) {
                    case OPEN -> "pencil-outline";
                    case WAITING -> "clock-outline";
                    case SENT -> "send-outline";
                    case ACCEPTED -> "check-circle";
                    case REFUSED -> "alert";
                });
        if (row.state() == ApplicationState.REFUSED) {
            sign.getStyleClass().add("error");
        }
        Prose word = new Prose(words.bind(word(row.state())), "small");
        word.setPrefWidth(176);
        HBox box = new HBox(8, sign, word);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static String word(ApplicationState state) {
        return switch (state) {
            case OPEN -> "status.draft";
            case WAITING -> "status.queued";
            case SENT -> "status.sent";
            case ACCEPTED -> "status.received";
            case REFUSED -> "clerk.refused";
        };
    }
}
