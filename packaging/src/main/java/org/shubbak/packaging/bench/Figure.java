package org.shubbak.packaging.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One measured figure beside what it is held against.
/// @param limit in the same unit
/// @param limitName what the limit is: a budget, or a plain counterpart measured in the same run
/// @param target the ratio of value to limit that must not be passed
record Figure(String name, double value, String unit, double limit, String limitName, double target) {

    /// A line each, and all of them as one JSON array where a file is given.
    /// @return the exit code: 0 when all are met
    static int report(List<Figure> figures, PrintWriter out, @Nullable Path json) throws IOException {
        figures.forEach(figure -> out.println(figure.line()));
        out.flush();
        if (json != null) {
            List<Map<String, Object>> objects =
                    figures.stream().map(Figure::object).toList();
            Files.writeString(json, JsonMapper.shared().writeValueAsString(objects), UTF_8);
        }
        return figures.stream().allMatch(Figure::met) ? 0 : 1;
    }

    double ratio() {
        return value / limit;
    }

    boolean met() {
        return ratio() <= target;
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("value", rounded(value));
        fields.put("unit", unit);
        fields.put("limit", rounded(limit));
        fields.put("limitName", limitName);
        fields.put("ratio", rounded(ratio()));
        fields.put("target", target);
        fields.put("met", met());
        return fields;
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "%-52s %10.3f %-3s %12.3f %-26s %6.3f %s",
                name,
                value,
                unit,
                limit,
                limitName,
                ratio(),
                met() ? "" : "MISSED");
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
