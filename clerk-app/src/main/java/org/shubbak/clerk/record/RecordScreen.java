package org.shubbak.clerk.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.counter.ApplicationSummary;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.ui.dialog.DialogHost;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;
import org.shubbak.ui.theme.Icons;

/// The list: number, person, service, when, and in words where each application stands.
public final class RecordScreen extends VBox {
    private final RecordModel model;
    private final Words words;
    private final VBox rows = new VBox(8);

    public RecordScreen(RecordModel model, Words words, DialogHost dialogs) {
        super(16);
        this.model = model;
        this.words = words;
        TextField search = new TextField();
        search.setId("record-search");
        search.promptTextProperty().bind(words.bind("clerk.searchRecord"));
        search.textProperty().bindBidirectional(model.typedProperty());
        rows.getStyleClass().add("tiles");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new Prose(words.bind("clerk.applications"), "title"), search, scroll);
        model.rows().addListener((ListChangeListener<ApplicationSummary>) change -> lay());
        model.openedProperty().subscribe(opened -> {
            if (opened != null) {
                dialogs.show(new DetailDialog(model, opened, words, dialogs));
            }
        });
        lay();
    }

    private void lay() {
        rows.getChildren().clear();
        if (model.rows().isEmpty()) {
            rows.getChildren().add(new Prose(words.bind("clerk.noApplications"), "lead", "quiet"));
        }
        model.rows().forEach(row -> rows.getChildren().add(row(row)));
    }

    private Button row(ApplicationSummary row) {
        ZoneId zone = model.station().station().zone();
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
        person.setPrefWidth(200);
        service.setPrefWidth(220);
        HBox face = new HBox(18, number, person, service, filed, state(row));
        face.setAlignment(Pos.CENTER_LEFT);
        ProseButton button = new ProseButton(face);
        button.setId("record-" + row.number());
        button.getStyleClass().add("tile");
        button.accessibleTextProperty().bind(words.bind(now -> row.number() + ", " + now.say(state(row.state()))));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> model.open(row));
        return button;
    }

    private static javafx.beans.value.ObservableValue<String> fixed(String text) {
        return new javafx.beans.property.SimpleStringProperty(text);
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
        Prose word = new Prose(words.bind(state(row.state())), "small");
        word.setPrefWidth(150);
        HBox box = new HBox(8, sign, word);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static String state(ApplicationState state) {
        return switch (state) {
            case OPEN -> "status.draft";
            case WAITING -> "status.queued";
            case SENT -> "status.sent";
            case ACCEPTED -> "status.received";
            case REFUSED -> "clerk.refused";
        };
    }
}
