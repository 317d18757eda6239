package org.shubbak.core.technician;

import org.shubbak.core.text.LocalText;

/// What listening to a reader showed.
public sealed interface FramingAdvice {
    /// @param profile whose framing fits what came
    /// @param sentence what was seen of the framing, without anything that was read
    record Fits(String profile, LocalText sentence) implements FramingAdvice {}

    /// Nothing came, or nothing that any profile fits; the sentence says what to do.
    record Unclear(LocalText sentence) implements FramingAdvice {}
}
