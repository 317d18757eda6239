package org.shubbak.hardware.payment.zvt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of each field: its length rule, its name, and whether its value may be shown. Two data files, because
/// a terminal maker's paper is read beside them.
final class BmpTable {
    /// @param length bytes of a fixed field; -2 and -3 for a length of two or three digits in front, -1 for BER
    record Rule(int length, String name, boolean show) {}

    private static final Map<Integer, Rule> FIELDS = read("bmp.tsv");
    private static final Map<Integer, Rule> TAGS = read("tags.tsv");

    private BmpTable() {}

    static @Nullable Rule field(int id) {
        return FIELDS.get(id);
    }

    static @Nullable Rule tag(int tag) {
        return TAGS.get(tag);
    }

    private static Map<Integer, Rule> read(String name) {
        Map<Integer, Rule> rules = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(BmpTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            reader.readLine(); // the heading
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] columns = line.split("\t", -1);
                rules.put(
                        Integer.parseInt(columns[0], 16),
                        new Rule(length(columns[1]), columns[2], columns[3].equals("show")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(rules);
    }

    private static int length(String rule) {
        return switch (rule) {
            case "LL" -> -2;
            case "LLL" -> -3;
            case "BER" -> -1;
            default -> Integer.parseInt(rule);
        };
    }
}
