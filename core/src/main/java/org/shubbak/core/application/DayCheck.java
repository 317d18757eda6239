package org.shubbak.core.application;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.IsoDay;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Problem;

/// Checks of days and months.
final class DayCheck {
    private static final String TODAY = "today";

    private DayCheck() {}

    static Optional<Problem> check(Field.Date field, String kept, LocalDate today) {
        Optional<LocalDate> day = IsoDay.read(kept);
        if (day.isEmpty() || day.get().getYear() < 1800 || day.get().getYear() > 2999) {
            return Optional.of(Problem.of("date.invalid"));
        }
        LocalDate min = bound(field.min(), today);
        if (min != null && day.get().isBefore(min)) {
            return Optional.of(
                    TODAY.equals(field.min())
                            ? Problem.of("date.past")
                            : Problem.of("date.tooEarly", DateText.numeric(min)));
        }
        LocalDate max = bound(field.max(), today);
        if (max != null && day.get().isAfter(max)) {
            return Optional.of(
                    TODAY.equals(field.max())
                            ? Problem.of("date.future")
                            : Problem.of("date.tooLate", DateText.numeric(max)));
        }
        return Optional.empty();
    }

    static Optional<Problem> month(String kept) {
        return kept.matches("(19|20)\\d{2}-(0[1-9]|1[0-2])")
                ? Optional.empty()
                : Optional.of(Problem.of("month.invalid"));
    }

    private static @Nullable LocalDate bound(@Nullable String bound, LocalDate today) {
        if (bound == null) {
            return null;
        }
        return bound.equals(TODAY) ? today : IsoDay.read(bound).orElse(null);
    }
}
