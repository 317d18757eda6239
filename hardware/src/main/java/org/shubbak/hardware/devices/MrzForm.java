package org.shubbak.hardware.devices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzProblem;
import org.shubbak.hardware.idcard.MrzReading;

/// The JSON shape of a machine readable zone, on which scripts rely.
final class MrzForm {
    private MrzForm() {}

    static Map<String, Object> of(MrzReading reading) {
        return switch (reading) {
            case MrzReading.Fields fields -> fields(fields.mrz());
            case MrzReading.NoFields none -> {
                Map<String, Object> form = new LinkedHashMap<>();
                form.put("format", none.format().map(Enum::name).orElse(null));
                form.put("accepted", false);
                form.put("problems", problems(none.problems()));
                form.put("corrections", List.of());
                yield form;
            }
        };
    }

    private static Map<String, Object> fields(Mrz mrz) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("format", mrz.format().name());
        form.put("accepted", mrz.problems().isEmpty());
        form.put("documentCode", mrz.documentCode());
        form.put("issuer", mrz.issuer());
        form.put("documentNumber", mrz.documentNumber());
        form.put("nationality", mrz.nationality());
        form.put("surname", mrz.surname());
        form.put("givenNames", mrz.givenNames());
        form.put("nameTruncated", mrz.nameTruncated());
        form.put("birthDate", mrz.birthDate());
        form.put("expiryDate", mrz.expiryDate());
        form.put("sex", mrz.sex());
        form.put("optional", String.join(" ", mrz.optional()));
        form.put("problems", problems(mrz.problems()));
        form.put(
                "corrections",
                mrz.corrections().stream()
                        .map(one -> {
                            Map<String, Object> correction = new LinkedHashMap<>();
                            correction.put("field", one.field());
                            correction.put("position", one.position());
                            correction.put("read", String.valueOf(one.read()));
                            correction.put("taken", String.valueOf(one.taken()));
                            return correction;
                        })
                        .toList());
        return form;
    }

    private static List<Map<String, Object>> problems(List<MrzProblem> problems) {
        return problems.stream()
                .map(problem -> {
                    Map<String, Object> form = new LinkedHashMap<>();
                    form.put("field", problem.field());
                    form.put("code", problem.code().name());
                    return form;
                })
                .toList();
    }

    /// The document's and the person's number, all but the last three characters.
    static void mask(Map<String, Object> form) {
        for (String field : List.of("documentNumber", "optional", "personalNumber")) {
            if (form.get(field) instanceof String value && !value.isEmpty()) {
                int shown = Math.max(0, value.length() - 3);
                form.put(field, "•".repeat(shown) + value.substring(shown));
            }
        }
    }
}
