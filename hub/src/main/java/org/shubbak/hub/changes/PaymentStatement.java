package org.shubbak.hub.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// What another payment system says was paid, by reference in the form in which stations keep it: a CSV file (RFC 4180,
/// UTF-8) whose first line names its columns, among them `reference`, `amount` and `currency`, in any order, divided by
/// commas or semicolons. All of it is read before any of it counts.
/// @param paid every payment under its reference; one reference should have one
public record PaymentStatement(Map<String, List<Money>> paid) {
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvReadFeature.TRIM_SPACES)
            .enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS)
            .build();

    public sealed interface Reading {
        record Good(PaymentStatement statement) implements Reading {}

        record Bad(Problem problem) implements Reading {}
    }

    public static Reading read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? bad("hub.statementTooLong") : lines(file);
        } catch (IOException e) {
            return bad("hub.notReadable", String.valueOf(file.getFileName()));
        }
    }

    private static Reading lines(Path file) throws IOException {
        String head = head(file);
        char divider = head.contains(";") && !head.contains(",") ? ';' : ',';
        ObjectReader reader = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(divider));
        Map<String, List<Money>> paid = new HashMap<>();
        int line = 1;
        try (MappingIterator<Map<String, String>> rows = reader.readValues(file.toFile())) {
            while (rows.hasNextValue()) {
                Map<String, String> row = named(rows.nextValue());
                line++;
                String reference = reference(row.get("reference"));
                Optional<Money> amount = amount(row.get("amount"), row.get("currency"));
                if (reference.isEmpty() || amount.isEmpty()) {
                    return bad("hub.statementLine", Integer.toString(line));
                }
                paid.computeIfAbsent(reference, key -> new ArrayList<>()).add(amount.get());
            }
            return new Reading.Good(new PaymentStatement(paid));
        } catch (JacksonException e) {
            // Its message quotes the line.
            return bad("hub.statementLine", Integer.toString(line + 1));
        }
    }

    private static String head(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine()).orElse("");
        }
    }

    private static Map<String, String> named(Map<String, String> row) {
        Map<String, String> named = new HashMap<>();
        row.forEach((name, value) -> named.put(name.strip().toLowerCase(Locale.ROOT), value));
        return named;
    }

    private static String reference(@Nullable String written) {
        return written == null ? "" : InputText.reference(written);
    }

    private static Optional<Money> amount(@Nullable String amount, @Nullable String currency) {
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            return Optional.empty();
        }
        try {
            return CurrencyCode.of(currency).map(code -> Money.parse(amount, code));
        } catch (ArithmeticException e) {
            return Optional.empty(); // more decimals than the currency has
        }
    }

    private static Reading bad(String code, String... arguments) {
        return new Reading.Bad(Problem.of(code, arguments));
    }
}
