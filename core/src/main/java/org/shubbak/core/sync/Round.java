package org.shubbak.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shubbak.core.text.Problem;

/// What a station does with its hub besides sending events, when nothing waits and the line is good. On the thread of
/// the [SyncLoop].
/// @param run the same once more is always right; says why it could not be done
/// @param warnings what people are told, whether the line is good or not
public record Round(Supplier<Optional<Problem>> run, Supplier<List<Problem>> warnings) {}
