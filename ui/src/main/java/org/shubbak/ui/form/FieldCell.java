package org.shubbak.ui.form;

import javafx.beans.binding.StringBinding;
import javafx.geometry.VPos;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.catalogue.Field;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// A question of the form: its label, its control, and below it room for what is wrong, so that nothing jumps.
final class FieldCell extends VBox {
    private final Region control;

    FieldCell(FormModel form, FieldModel model, Words words) {
        super(4);
        control = FieldControls.of(model, words);
        control.setMaxWidth(Double.MAX_VALUE);
        control.accessibleTextProperty().bind(words.bind(model.field().label()));
        if (!(model.field() instanceof Field.YesNo yesNo && yesNo.mustBeTrue())) {
            getChildren().add(new Prose(label(model.field(), words), "field-label"));
        }
        Prose error = new Prose(problem(model, words), "field-error", "error");
        error.setId("error-" + model.field().name());
        error.setMinHeight(22);
        TextField reason = reason(model, words);
        getChildren().addAll(control, error, reason);
        model.problemProperty().addListener((observed, was, now) -> mark(now, reason));
        control.focusWithinProperty().addListener((observed, was, now) -> {
            if (!now) {
                form.check(model);
            }
        });
        GridPane.setValignment(this, VPos.BOTTOM);
    }

    void focus() {
        control.requestFocus();
    }

    private static StringBinding label(Field field, Words words) {
        return words.bind(now -> field.required()
                ? field.label().in(now.now())
                : field.label().in(now.now()) + " (" + now.say("field.optional") + ")");
    }

    private static StringBinding problem(FieldModel model, Words words) {
        return words.bind(
                now -> {
                    FieldProblem problem = model.problemProperty().get();
                    return problem == null ? "" : sentence(problem, now);
                },
                model.problemProperty());
    }

    /// A form full of empty questions says so in as few words as it can.
    private static String sentence(FieldProblem problem, Words words) {
        return problem.problem().code().equals("field.required")
                ? words.say("error.required")
                : words.say(problem.problem());
    }

    private static TextField reason(FieldModel model, Words words) {
        TextField reason = new TextField();
        reason.setId("reason-" + model.field().name());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.promptTextProperty().bind(words.bind("form.overrideReason"));
        reason.setVisible(false);
        reason.setManaged(false);
        return reason;
    }

    private void mark(@Nullable FieldProblem problem, TextField reason) {
        boolean warning = problem != null && problem.warning();
        control.getStyleClass().removeAll("wrong", "doubtful");
        if (problem != null) {
            control.getStyleClass().add(warning ? "doubtful" : "wrong");
        }
        reason.setVisible(warning);
        reason.setManaged(warning);
    }
}
