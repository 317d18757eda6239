package org.shubbak.kiosk.home;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.ui.language.Words;

/// The days of an office as people say them: from the first to the last where they follow each other.
record OfficeDays(Set<DayOfWeek> days) {

    String say(Words words) {
        if (days.size() == DayOfWeek.values().length) {
            return words.say("home.days.every");
        }
        List<DayOfWeek> firsts =
                sorted().stream().filter(day -> !days.contains(day.minus(1))).toList();
        if (firsts.size() == 1 && days.size() > 2) {
            DayOfWeek first = firsts.getFirst();
            return words.say("home.days.range", name(first, words), name(first.plus(days.size() - 1), words));
        }
        return sorted().stream().map(day -> name(day, words)).collect(Collectors.joining(words.say("home.days.and")));
    }

    /// A week begins on Sunday here.
    private List<DayOfWeek> sorted() {
        return days.stream()
                .sorted(Comparator.comparingInt(day -> day.getValue() % 7))
                .toList();
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.now().locale());
    }
}
