package org.shubbak.clerk.money;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.counter.DayBooks;
import org.shubbak.core.counter.DayDifference;
import org.shubbak.core.counter.DayReport;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// The end of the day: closes it, and says where the three books differ and who must act.
final class DayPane extends VBox {
    private static final double WIDTH = 340;

    private final Words words;
    private final VBox report = new VBox(8);

    DayPane(MoneyModel model, Words words) {
        super(12);
        this.words = words;
        report.setId("day-report");
        KeyButton close = new KeyButton("day-close", "day.close", "primary", KeyCode.F9, words, model::closeDay).wide();
        KeyButton without = new KeyButton(
                        "day-close-without",
                        "day.closeWithout",
                        "secondary",
                        KeyCode.F10,
                        words,
                        model::closeWithoutTerminal)
                .wide();
        KeyButton print =
                new KeyButton("day-print", "day.print", "secondary", KeyCode.F7, words, model::printDay).wide();
        close.disableProperty().bind(model.busyProperty());
        without.disableProperty().bind(model.busyProperty());
        print.disableProperty().bind(model.dayProperty().isNull());
        ScrollPane scroll = new ScrollPane(report);
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("card");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().addAll(new Prose(words.bind("day.title"), "section"), close, without, print, scroll);
        model.dayProperty().subscribe(this::show);
    }

    private void show(@Nullable DayReport day) {
        report.getChildren().clear();
        if (day == null) {
            report.getChildren().add(new Prose(words.bind("day.none"), "body", "quiet"));
            return;
        }
        report.getChildren()
                .add(new Prose(words.bind(now -> now.say("day.of", Ltr.mark(DateText.numeric(day.day())))), "strong"));
        for (DayBooks books : day.station()) {
            report.getChildren()
                    .add(new Prose(
                            words.bind(now -> now.say(
                                    "day.books",
                                    books.payments(),
                                    books.returned(),
                                    MoneyText.show(books.balance(), now.now()))),
                            "body"));
        }
        if (day.agrees()) {
            Prose agrees = new Prose(words.bind("day.agrees"), "body", "strong");
            agrees.setId("day-agrees");
            report.getChildren().add(agrees);
        }
        for (DayDifference difference : day.differences()) {
            Prose line = new Prose(words.bind(difference.problem()), "body", "fault");
            line.setId("day-" + difference.kind());
            report.getChildren().add(line);
        }
    }
}
