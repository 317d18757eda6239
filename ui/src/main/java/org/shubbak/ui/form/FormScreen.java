package org.shubbak.ui.form;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.ui.language.Words;

/// All questions of a service on one page, in the order of the catalogue, dense and keyboard first: the tab key walks
/// them, and each is as wide as its answer.
public final class FormScreen extends GridPane {
    private static final int COLUMNS = 6;
    private final Map<FieldModel, FieldCell> cells = new LinkedHashMap<>();

    /// @param beside something of the caller's own that belongs to the first question, two thirds of a row wide
    public FormScreen(FormModel model, Words words, @Nullable Region beside) {
        setHgap(16);
        setVgap(4);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        int row = 0;
        int column = 0;
        for (FieldModel field : model.fields()) {
            int span = span(field.field());
            if (column + span > COLUMNS) {
                row++;
                column = 0;
            }
            FieldCell cell = new FieldCell(model, field, words);
            cells.put(field, cell);
            add(cell, column, row, span, 1);
            column += span;
            if (beside != null && cells.size() == 1) {
                add(beside, column, row, COLUMNS - span, 1);
                column = COLUMNS;
            }
        }
    }

    /// Puts the caret where it is needed.
    public void focus(FieldModel field) {
        FieldCell cell = cells.get(field);
        if (cell != null) {
            cell.focus();
        }
    }

    public void focusFirst() {
        cells.values().stream().findFirst().ifPresent(FieldCell::focus);
    }

    private static int span(Field field) {
        if (field instanceof Field.YesNo yesNo && yesNo.mustBeTrue()) {
            return COLUMNS;
        }
        return field instanceof Field.Amount amount && amount.currencies().size() > 2 ? 4 : 2;
    }
}
