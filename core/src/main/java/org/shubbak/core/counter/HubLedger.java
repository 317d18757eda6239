package org.shubbak.core.counter;

import java.time.LocalDate;
import java.util.List;
import org.shubbak.core.text.Problem;

/// What the hub has booked for a station. Blocks for at most a few seconds; never throws for the line.
@FunctionalInterface
public interface HubLedger extends AutoCloseable {
    Answer of(String station, LocalDate day);

    sealed interface Answer {
        /// One entry a currency that the hub has seen on this day, each currency at most once.
        record Booked(List<DayBooks> books) implements Answer {
            public Booked {
                books = List.copyOf(books);
            }
        }

        record Unreachable(Problem problem) implements Answer {}
    }

    @Override
    default void close() {}
}
