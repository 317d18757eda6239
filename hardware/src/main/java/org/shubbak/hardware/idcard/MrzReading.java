package org.shubbak.hardware.idcard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of reading a machine readable zone.
public sealed interface MrzReading {
    /// The fields, which are only to be relied on when `accepted` says so.
    /// @param corrected what was probably printed, for a person to confirm; null where there is nothing to correct, or
    ///     more than one way to do it
    record Fields(Mrz mrz, @Nullable Mrz corrected) implements MrzReading {}

    /// So broken that no field can be told.
    /// @param format where at least that is clear
    record NoFields(Optional<MrzFormat> format, List<MrzProblem> problems) implements MrzReading {
        public NoFields {
            problems = List.copyOf(problems);
        }
    }

    default List<MrzProblem> problems() {
        return switch (this) {
            case Fields fields -> fields.mrz().problems();
            case NoFields none -> none.problems();
        };
    }

    default boolean accepted() {
        return problems().isEmpty();
    }
}
