package org.shubbak.hardware.idcard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each field stands.
/// @param optional what the issuer may use; a card has two such places
/// @param composite what the last check digit covers, in order
record MrzLayout(
        Span documentCode,
        Span issuer,
        Span documentNumber,
        Span numberCheck,
        Span nationality,
        Span birthDate,
        Span birthCheck,
        Span sex,
        Span expiryDate,
        Span expiryCheck,
        List<Span> optional,
        @Nullable Span optionalCheck,
        Span name,
        List<Span> composite,
        @Nullable Span compositeCheck) {

    static MrzLayout td1() {
        return new MrzLayout(
                new Span(1, 1, 2),
                new Span(1, 3, 5),
                new Span(1, 6, 14),
                Span.at(1, 15),
                new Span(2, 16, 18),
                new Span(2, 1, 6),
                Span.at(2, 7),
                Span.at(2, 8),
                new Span(2, 9, 14),
                Span.at(2, 15),
                List.of(new Span(1, 16, 30), new Span(2, 19, 29)),
                null,
                new Span(3, 1, 30),
                List.of(new Span(1, 6, 30), new Span(2, 1, 7), new Span(2, 9, 15), new Span(2, 19, 29)),
                Span.at(2, 30));
    }

    /// @param optionalCheck its column, 0 for none
    /// @param compositeCheck its column, 0 for none
    static MrzLayout twoLines(int columns, int optionalEnd, int optionalCheck, int compositeCheck) {
        return new MrzLayout(
                new Span(1, 1, 2),
                new Span(1, 3, 5),
                new Span(2, 1, 9),
                Span.at(2, 10),
                new Span(2, 11, 13),
                new Span(2, 14, 19),
                Span.at(2, 20),
                Span.at(2, 21),
                new Span(2, 22, 27),
                Span.at(2, 28),
                List.of(new Span(2, 29, optionalEnd)),
                optionalCheck == 0 ? null : Span.at(2, optionalCheck),
                new Span(1, 6, columns),
                List.of(new Span(2, 1, 10), new Span(2, 14, 20), new Span(2, 22, compositeCheck - 1)),
                compositeCheck == 0 ? null : Span.at(2, compositeCheck));
    }

    /// By the names that problems and scripts use; a check digit belongs to the field it checks.
    Map<String, List<Span>> fields() {
        Map<String, List<Span>> fields = new LinkedHashMap<>();
        fields.put("documentCode", List.of(documentCode));
        fields.put("issuer", List.of(issuer));
        fields.put("documentNumber", List.of(documentNumber, numberCheck));
        fields.put("nationality", List.of(nationality));
        fields.put("birthDate", List.of(birthDate, birthCheck));
        fields.put("sex", List.of(sex));
        fields.put("expiryDate", List.of(expiryDate, expiryCheck));
        List<Span> optionals = new ArrayList<>(optional);
        if (optionalCheck != null) {
            optionals.add(optionalCheck);
        }
        fields.put("optional", optionals);
        fields.put("name", List.of(name));
        fields.put("composite", compositeCheck == null ? List.of() : List.of(compositeCheck));
        return fields;
    }

    String fieldAt(int line, int column) {
        return fields().entrySet().stream()
                .filter(field -> field.getValue().stream().anyMatch(span -> span.holds(line, column)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("lines");
    }
}
