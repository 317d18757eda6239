package org.shubbak.core.counter;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// When an office is open: the same hours on each of its days.
/// @param to the first moment at which it is closed
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public OpeningHours {
        days = Set.copyOf(days);
    }

    /// Where the settings say nothing: Sunday to Thursday, 08:00 to 15:00.
    public static OpeningHours usual() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        return new OpeningHours(EnumSet.complementOf(EnumSet.copyOf(weekend)), LocalTime.of(8, 0), LocalTime.of(15, 0));
    }

    /// @param here the time on the office's wall
    public boolean openAt(LocalDateTime here) {
        return days.contains(here.getDayOfWeek())
                && !here.toLocalTime().isBefore(from)
                && here.toLocalTime().isBefore(to);
    }
}
