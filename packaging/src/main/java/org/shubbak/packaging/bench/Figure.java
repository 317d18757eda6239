package org.shubbak.packaging.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One measured figure beside what it is held against.
/// @param limit in the same unit
/// @param limitName what the limit is: a budget, or a plain counterpart measured in the same run
/// @param target the ratio of value to limit that must not be passed
record Figure(String name, double value, String unit, double limit, String limitName, double target) {

    double ratio() {
        return value / limit;
    }

    boolean met() {
        return ratio() <= target;
    }

    Map<String, Object> object() {
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

    String line() {
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
