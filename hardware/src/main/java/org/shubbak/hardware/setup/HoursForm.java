package org.shubbak.hardware.setup;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.printer.JsonForm;

/// The opening hours in the settings file: `{"days": ["sunday", "monday"], "from": "08:00", "to": "15:00"}`.
record HoursForm(JsonForm form) {
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    static OpeningHours of(JsonForm settings) {
        return settings.has("hours") ? new HoursForm(settings.part("hours")).hours() : OpeningHours.usual();
    }

    private OpeningHours hours() {
        form.only("days", "from", "to");
        OpeningHours usual = OpeningHours.usual();
        LocalTime from = time("from", usual.from());
        LocalTime to = time("to", usual.to());
        if (!from.isBefore(to)) {
            form.fault("to", Problem.of("settings.closesBeforeItOpens"), "");
        }
        return new OpeningHours(form.has("days") ? days() : usual.days(), from, to);
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> names = form.texts("days");
        for (String name : names) {
            int day = DAYS.indexOf(name);
            if (day < 0) {
                form.fault("days", Problem.of("settings.noDay", name, String.join(", ", DAYS)), "");
            } else if (!days.add(DayOfWeek.of(day + 1))) {
                form.fault("days", Problem.of("settings.dayTwice", name), "");
            }
        }
        return names.isEmpty() ? form.fault("days", Problem.of("settings.daysMissing"), days) : days;
    }

    private LocalTime time(String field, LocalTime usual) {
        if (!form.has(field)) {
            return usual;
        }
        try {
            return LocalTime.parse(form.text(field));
        } catch (DateTimeException e) {
            return form.fault(field, Problem.of("settings.time"), usual);
        }
    }
}
