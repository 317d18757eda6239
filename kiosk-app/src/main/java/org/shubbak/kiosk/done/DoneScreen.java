package org.shubbak.kiosk.done;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.text.Prose;

/// The number in large figures, what happens next, and the paper.
public record DoneScreen(DoneModel model, Pieces pieces) {

    private static final double CODE = 220;

    public Page page() {
        Prose number = pieces.prose(model.number(), "hero");
        number.setId("number");
        List<Region> reading = List.of(headline(), number, paper());
        VBox below = pieces.column(26, rows(), next());
        Prose closing = pieces.prose(model.closing(), "body quiet");
        closing.setMinHeight(50);
        below.getChildren().add(closing);
        return Page.of(reading, actions()).answer(below);
    }

    private Region next() {
        VBox words = pieces.column(8, pieces.prose("done.next", "lead strong"), pieces.prose(model.next(), "lead"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return model.code()
                .<Region>map(code -> pieces.row(30, code(code), words))
                .orElse(words);
    }

    private Region code(String code) {
        Prose what = pieces.prose("done.code", "small quiet");
        what.setMaxWidth(CODE);
        return pieces.column(6, new QrPicture(code, CODE), what);
    }

    private Region headline() {
        VBox words =
                pieces.column(4, pieces.prose("done.title", "title"), pieces.prose("app.referenceNo", "body quiet"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return pieces.row(30, pieces.icon("check-circle", "huge"), words);
    }

    private Region paper() {
        Region line = model.paperIsMissing()
                ? pieces.attention("printer-alert", pieces.words().bind(model.paper()))
                : pieces.attention("receipt-text-outline", pieces.words().bind(model.paper()));
        line.setId("paper");
        return line;
    }

    private Region rows() {
        VBox card = pieces.card(18);
        for (DoneModel.Row row : model.rows()) {
            Prose value = pieces.prose(row.value(), "body strong");
            HBox.setHgrow(value, Priority.ALWAYS);
            var label = pieces.label(pieces.words().bind(row.key()), "body quiet");
            label.setMinWidth(300);
            card.getChildren().add(pieces.row(20, label, value));
        }
        return card;
    }

    private Button[] actions() {
        List<Button> actions = new ArrayList<>();
        actions.add(pieces.primary("finish", "done.finish", model::finish));
        String copy = model.copyKey();
        if (copy != null) {
            Button another = pieces.secondary("copy", copy, model::copy);
            another.setDisable(model.printing());
            actions.add(another);
        }
        return actions.toArray(Button[]::new);
    }
}
