package org.shubbak.ui.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.shubbak.core.application.Answers;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.ServiceDefinition;

/// All questions of one service while they are being answered.
public final class FormModel {
    private final ServiceDefinition service;
    private final Supplier<LocalDate> today;
    private final List<FieldModel> fields;
    private final ObjectBinding<FeeDue> fee;

    public FormModel(ServiceDefinition service, Supplier<LocalDate> today) {
        this.service = service;
        this.today = today;
        this.fields = service.fields().stream().map(FieldModel::new).toList();
        Observable[] answers = fields.stream()
                .flatMap(field -> List.<Observable>of(field.typedProperty(), field.currencyProperty()).stream())
                .toArray(Observable[]::new);
        this.fee = Bindings.createObjectBinding(() -> service.fee().due(answers()), answers);
    }

    public ServiceDefinition service() {
        return service;
    }

    public List<FieldModel> fields() {
        return fields;
    }

    public Optional<FieldModel> field(String name) {
        return fields.stream().filter(f -> f.field().name().equals(name)).findFirst();
    }

    /// What is to be paid as far as the answers tell; follows every key.
    public ObjectBinding<FeeDue> fee() {
        return fee;
    }

    /// The answers as they are kept. What was left empty is left out.
    public Answers answers() {
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldModel field : fields) {
            String value = field.value();
            if (!value.isEmpty()) {
                values.put(field.field().name(), value);
            }
        }
        return new Answers(values);
    }

    /// Question to reason, where a clerk passed a warning over.
    public Map<String, String> overrides() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (FieldModel field : fields) {
            if (field.overridden()) {
                reasons.put(field.field().name(), field.reasonProperty().get().strip());
            }
        }
        return reasons;
    }

    /// Checks everything, marks what is wrong, and answers the first question that has to be looked at again.
    public Optional<FieldModel> firstWrong() {
        List<FieldModel> wrong =
                fields.stream().filter(field -> !field.check(today.get())).toList();
        return wrong.stream().findFirst();
    }

    /// One question, when it is left; nothing is said about a question that has no answer yet.
    public void check(FieldModel field) {
        if (!field.typedProperty().get().isBlank()) {
            field.check(today.get());
        }
    }
}
