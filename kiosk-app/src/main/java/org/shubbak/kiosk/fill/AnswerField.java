package org.shubbak.kiosk.fill;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// A field with its error in words beneath it. The error's place is kept free, so nothing moves when it comes.
public final class AnswerField {
    private static final double ERROR_ROOM = 92;
    private final TextField field = new TextField();
    private final VBox box;

    /// @param leftToRight numbers, plates, phones, Latin words: the caret of the toolkit is lost in a field that turns
    public AnswerField(Pieces pieces, StringProperty value, boolean leftToRight, @Nullable Problem problem) {
        Words words = pieces.words();
        field.setId("answer");
        field.textProperty().bindBidirectional(value);
        field.setContextMenu(null);
        if (leftToRight) {
            field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            field.alignmentProperty().bind(words.language().map(AnswerField::beginning));
        }
        Prose error = error(pieces, value, problem);
        error.setMinHeight(ERROR_ROOM);
        if (problem != null) {
            field.getStyleClass().add("wrong");
            value.addListener((observed, was, now) -> field.getStyleClass().remove("wrong"));
        }
        box = pieces.column(10, field, error);
    }

    /// It speaks of what stood there: gone with the first change, its place stays. Its words go and not the node, which
    /// the page may show and hide.
    static Prose error(Pieces pieces, StringProperty value, @Nullable Problem problem) {
        Prose error = problem == null
                ? new Prose("body", "error")
                : pieces.prose(pieces.words().bind(problem), "body error strong");
        error.setId("error");
        value.addListener((observed, was, now) -> {
            error.textProperty().unbind();
            error.setText("");
        });
        return error;
    }

    private static Pos beginning(Language language) {
        return language.rightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
    }

    public TextField field() {
        return field;
    }

    public VBox node() {
        return box;
    }

    public AnswerField called(ObservableValue<String> question) {
        field.accessibleTextProperty().bind(question);
        return this;
    }
}
