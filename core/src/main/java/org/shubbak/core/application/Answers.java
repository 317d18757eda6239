package org.shubbak.core.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shubbak.core.catalogue.GivenAnswers;

/// Field name to normalised value, in the order of the form. Values are personal: they never reach a log.
public record Answers(Map<String, String> values) implements GivenAnswers {
    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    @Override
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public Answers with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Answers(changed);
    }

    @Override
    public String toString() {
        return "Answers[" + values.size() + " ***]";
    }
}
